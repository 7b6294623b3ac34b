/** Wraps a file field: dropping a file here selects it in the field. */
class FileDrop extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.classList.add("over");
    });
    this.addEventListener("dragleave", () => this.classList.remove("over"));
    this.addEventListener("drop", (event) => this.take(event));
  }

  private take(event: DragEvent): void {
    const input = this.querySelector<HTMLInputElement>("input[type=file]");
    if (!input || !event.dataTransfer) return;
    event.preventDefault();
    this.classList.remove("over");
    input.files = event.dataTransfer.files;
  }
}

customElements.define("file-drop", FileDrop);
