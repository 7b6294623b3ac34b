const WAIT_MS = 1500;

/** Keys that work everywhere but in a field: n, /, ?, g and a letter. */
export function keys(): void {
  let goingSince = 0;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return leave(event);
    if (isTyping(event.target)) return;
    const going = Date.now() - goingSince < WAIT_MS;
    goingSince = 0;
    if (going && go(event.key)) return event.preventDefault();
    switch (event.key) {
      case "g":
        goingSince = Date.now();
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
        dialog("keys")?.showModal();
        break;
    }
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-opens]")) {
    button.hidden = false;
    button.addEventListener("click", () => dialog(button.dataset.opens ?? "")?.showModal());
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

function leave(event: KeyboardEvent): void {
  const target = event.target;
  if (!(target instanceof HTMLElement) || target.closest("dialog")) return;
  const cancel = target.closest("form")?.querySelector<HTMLElement>("[data-cancel]");
  if (cancel) cancel.click();
  else target.blur();
}

function dialog(id: string): HTMLDialogElement | null {
  const found = document.getElementById(id);
  return found instanceof HTMLDialogElement ? found : null;
}
