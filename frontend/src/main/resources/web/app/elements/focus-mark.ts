/**
 * Present once on every page. After htmx has replaced a part of the page, it focuses the first
 * invalid field of the form, or an element of the response with `data-focus`, toasts first.
 */
class FocusMark extends HTMLElement {
  private readonly settled = (): void => {
    const all = [...document.querySelectorAll<HTMLElement>("[data-focus]")];
    const marked = all.find((one) => one.closest("toast-area")) ?? all[0];
    if (!marked) return;
    for (const one of all) one.removeAttribute("data-focus");
    const invalid = marked.closest("form")?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const field = invalid ?? marked;
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  };

  connectedCallback(): void {
    document.addEventListener("htmx:afterSettle", this.settled);
  }

  disconnectedCallback(): void {
    document.removeEventListener("htmx:afterSettle", this.settled);
  }
}

customElements.define("focus-mark", FocusMark);
