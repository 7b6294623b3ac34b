/** A group of categories. The button in its row, or its name, collapses and opens it. */
export class BudgetGroup extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => this.clicked(event));
  }

  get open(): boolean {
    return this.toggle?.ariaExpanded !== "false";
  }

  set open(open: boolean) {
    this.toggle?.setAttribute("aria-expanded", String(open));
  }

  private get toggle(): HTMLElement | null {
    return this.querySelector(".group-toggle");
  }

  private clicked(event: MouseEvent): void {
    if (!(event.target instanceof Element && event.target.closest(".group-name"))) return;
    this.open = !this.open;
  }
}

customElements.define("budget-group", BudgetGroup);
