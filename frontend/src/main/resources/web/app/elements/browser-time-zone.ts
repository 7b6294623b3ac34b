/** Puts the browser's time zone into its hidden field. */
class BrowserTimeZone extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector("input");
    if (field && !field.value) {
      field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
    }
  }
}

customElements.define("browser-time-zone", BrowserTimeZone);
