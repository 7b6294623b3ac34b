/** Wraps the `details` of the navigation on narrow screens: a click elsewhere closes it. */
class NavDrawer extends HTMLElement {
  private readonly close = (event: Event): void => {
    const details = this.querySelector("details");
    if (details && event.target instanceof Node && !this.contains(event.target)) {
      details.open = false;
    }
  };

  connectedCallback(): void {
    document.addEventListener("click", this.close);
  }

  disconnectedCallback(): void {
    document.removeEventListener("click", this.close);
  }
}

customElements.define("nav-drawer", NavDrawer);
