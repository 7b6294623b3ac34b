/** The list is searched after a pause of this length in typing. */
const PAUSE_MS = 250;

/**
 * Wraps a filter form and its list, and updates the list while the user types or changes a field.
 * Each response replaces the form and the list, but not this element.
 */
class LiveFilter extends HTMLElement {
  private pause: number | undefined;

  connectedCallback(): void {
    this.addEventListener("input", (event) => this.searchAfterPause(event));
    this.addEventListener("change", (event) => this.filter(event));
    this.addEventListener("htmx:configRequest", leaveOutEmpty);
    this.addEventListener("htmx:beforeSwap", (event) => this.keepTyping(event));
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.pause);
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector<HTMLFormElement>("form[role=search]");
  }

  private searchAfterPause(event: Event): void {
    if (!isSearch(event.target)) return;
    window.clearTimeout(this.pause);
    if (event.target.dataset.completing) return; // half a term would be an error
    this.pause = window.setTimeout(() => {
      const form = this.form;
      if (!form) return;
      // typing must not add entries to the browser history
      form.removeAttribute("hx-push-url");
      form.setAttribute("hx-replace-url", "true");
      form.requestSubmit();
    }, PAUSE_MS);
  }

  private filter(event: Event): void {
    const form = this.form;
    if (!form || !(event.target instanceof Node) || !form.contains(event.target)) return;
    window.clearTimeout(this.pause);
    form.requestSubmit();
  }

  /** Keeps text typed while a request is in flight, and the position of the caret. */
  private keepTyping(event: Event): void {
    const typing = document.activeElement;
    const { shouldSwap } = (event as CustomEvent<{ shouldSwap: boolean }>).detail;
    if (!shouldSwap || !isSearch(typing) || !this.contains(typing)) return;
    const { id, value, selectionStart, selectionEnd } = typing;
    const restore = () => {
      const field = document.getElementById(id);
      if (!(field instanceof HTMLInputElement)) return;
      field.value = value;
      field.focus({ preventScroll: true });
      field.setSelectionRange(selectionStart, selectionEnd);
    };
    this.addEventListener("htmx:afterSwap", restore, { once: true });
  }
}

function isSearch(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === "search";
}

/** Keeps URLs short by leaving out empty fields. */
function leaveOutEmpty(event: Event): void {
  const { verb, formData } = (event as CustomEvent<{ verb: string; formData: FormData }>).detail;
  if (verb !== "get") return;
  for (const name of [...formData.keys()]) if (formData.get(name) === "") formData.delete(name);
}

customElements.define("live-filter", LiveFilter);
