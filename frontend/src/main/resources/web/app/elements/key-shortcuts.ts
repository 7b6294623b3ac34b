/** The time for the second key of a shortcut that begins with `g`. */
const WAIT_MS = 1500;

/** Wraps the list of shortcuts and handles the keys, except while a field has the focus. */
class KeyShortcuts extends HTMLElement {
  private goingSince = 0;
  private readonly pressed = (event: KeyboardEvent): void => this.act(event);

  connectedCallback(): void {
    document.addEventListener("keydown", this.pressed);
    const opener = document.querySelector<HTMLButtonElement>(".keys-button");
    if (!opener) return;
    opener.hidden = false;
    opener.addEventListener("click", () => this.open());
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.pressed);
  }

  private open(): void {
    this.querySelector("dialog")?.showModal();
  }

  private act(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return leave(event);
    if (isTyping(event.target)) return;
    const going = Date.now() - this.goingSince < WAIT_MS;
    this.goingSince = 0;
    if (going) {
      if (go(event.key)) event.preventDefault();
      return;
    }
    switch (event.key) {
      case "g":
        this.goingSince = Date.now();
        break;
      case "n":
        event.preventDefault();
        focusOr("new-payee", "/transactions?new=1");
        break;
      case "/":
        event.preventDefault();
        focusOr("search", "/transactions?find=1");
        break;
      case "?":
        event.preventDefault();
        this.open();
        break;
      default:
        // the page may have a meaning for it; only moving repeats while the key is held
        if (event.repeat && !/^[jk]$/.test(event.key)) return;
        if (!offer(event.key)) event.preventDefault();
    }
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches("input:not([type=checkbox], [type=radio]), select, textarea") ||
      target.isContentEditable ||
      target.closest("dialog[open]") !== null)
  );
}

/** Returns false if something on the page has used the key. */
function offer(key: string): boolean {
  const offered = new CustomEvent("free-key", { detail: key, cancelable: true });
  return document.dispatchEvent(offered);
}

function go(key: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-go="${CSS.escape(key)}"]`);
  link?.click();
  return link !== null;
}

function focusOr(id: string, page: string): void {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  } else {
    location.assign(page);
  }
}

/** Cancels the form that has the focus; otherwise leaves the field. */
function leave(event: KeyboardEvent): void {
  const target = event.target;
  if (!(target instanceof HTMLElement) || target.closest("dialog")) return;
  const cancel = target.closest("form")?.querySelector<HTMLElement>("[data-cancel]");
  if (cancel) cancel.click();
  else target.blur();
}

customElements.define("key-shortcuts", KeyShortcuts);
