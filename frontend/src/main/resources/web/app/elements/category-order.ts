/**
 * Wraps the list of categories. With Alt and an arrow key, the category or group that has the focus
 * moves up or down, as with its buttons.
 */
class CategoryOrder extends HTMLElement {
  private readonly pressed = (event: KeyboardEvent): void => {
    if (!event.altKey || !(event.target instanceof Element)) return;
    const button = event.key === "ArrowUp" ? "up" : event.key === "ArrowDown" ? "down" : "";
    const place = event.target.closest("[data-place]");
    if (button === "" || !place) return;
    event.preventDefault();
    place.querySelector<HTMLButtonElement>(`[data-${button}]`)?.click();
  };

  connectedCallback(): void {
    this.addEventListener("keydown", this.pressed);
  }

  disconnectedCallback(): void {
    this.removeEventListener("keydown", this.pressed);
  }
}

customElements.define("category-order", CategoryOrder);
