type Htmx = typeof import("htmx.org").default;

/** What forms do beyond being sent: keep what was typed, suggest payees, take dropped files. */
export function forms(htmx: Htmx): void {
  document.addEventListener("click", onlyOnce);
  document.addEventListener("htmx:sendError", offline);
  document.addEventListener("htmx:responseError", refused);
  document.addEventListener("htmx:configRequest", plainAddress);
  document.addEventListener("htmx:afterSettle", focusMarked);
  document.addEventListener("htmx:beforeSwap", keepTyping);
  document.addEventListener("input", (event) => {
    suggest(event);
    sendAsTyped(event, htmx);
  });
  document.addEventListener("change", (event) => {
    fillCategory(event);
    sendAtOnce(event, htmx);
  });
  drops();
}

/** An address names only what is filled in. */
function plainAddress(event: Event): void {
  const { verb, formData } = (event as CustomEvent<{ verb: string; formData: FormData }>).detail;
  if (verb !== "get") return;
  for (const name of [...formData.keys()]) if (formData.get(name) === "") formData.delete(name);
}

/** A button of a form elsewhere, which htmx sends: the browser does not send it a second time. */
function onlyOnce(event: Event): void {
  if (event.target instanceof Element && event.target.closest("button[form][hx-post]")) {
    event.preventDefault();
  }
}

/** The request never arrived: the form stays as it is, and a toast says so. */
function offline(): void {
  toast(document.body.dataset.offline ?? "");
}

/** An answer that is no form of ours: a toast says what it says, and what was typed stays. Where the
 * session has ended, the form itself goes the way it goes without scripts: to the sign-in, and on
 * with what was typed. */
function refused(event: Event): void {
  const { xhr, elt } = (event as CustomEvent<{ xhr: XMLHttpRequest; elt: Element }>).detail;
  const form = elt.closest("form") ?? (elt instanceof HTMLButtonElement ? elt.form : null);
  if (xhr.status === 401) return form?.method === "post" ? form.submit() : location.reload();
  const page = new DOMParser().parseFromString(xhr.responseText, "text/html");
  const said = [...page.querySelectorAll("main h1, main p:not(.actions)")]
    .map((part) => part.textContent?.trim() ?? "")
    .filter((words) => words !== "");
  if (xhr.status >= 502 || said.length === 0) return offline();
  toast(...said).append(backFrom(page));
}

/** The page's own way back, which is here: to see what there is now. */
function backFrom(page: Document): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = page.querySelector("main .actions a")?.textContent ?? location.pathname;
  return link;
}

/** What is said, a paragraph each. */
function toast(...said: string[]): HTMLElement {
  const place = document.querySelector(".toasts");
  const box = document.createElement("div");
  box.className = "toast warning";
  for (const words of said) {
    const text = document.createElement("p");
    text.textContent = words;
    box.append(text);
  }
  place?.replaceChildren(box);
  return box;
}

/** After a part of the page was replaced: go on where the page says, or at the first mistake. */
function focusMarked(): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-focus]")];
  const marked = all.find((one) => one.closest(".toast")) ?? all[0];
  if (!marked) return;
  for (const one of all) one.removeAttribute("data-focus");
  const wrong = marked.closest("form")?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const field = wrong ?? marked;
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}

let asked = 0;

/** Payees that have in them what is typed, with the category they had last. */
function suggest(event: Event): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.dataset.suggest === undefined) return;
  const list = field.list;
  if (!list || field.value.trim() === "") return;
  const mine = ++asked;
  fetch(`${field.dataset.suggest}?q=${encodeURIComponent(field.value.trim())}`)
    .then((answer) => (answer.ok ? answer.text() : ""))
    .then((html) => {
      if (mine !== asked || html === "") return;
      const parsed = new DOMParser().parseFromString(html, "text/html");
      list.replaceChildren(...parsed.querySelectorAll("option"));
      fillFrom(field);
    })
    .catch(() => undefined);
}

function fillCategory(event: Event): void {
  if (event.target instanceof HTMLInputElement) fillFrom(event.target);
}

/** A payee that is known brings its last category, where none is chosen yet. */
function fillFrom(field: HTMLInputElement): void {
  if (field.dataset.suggest === undefined) return;
  const known = Array.from(field.list?.options ?? []).find((o) => o.value === field.value);
  const category = field.form?.elements.namedItem("category");
  if (known?.dataset.category && category instanceof HTMLSelectElement && category.value === "") {
    category.value = known.dataset.category;
  }
}

/** How long somebody who types rests before the list is looked for. */
const REST_MS = 250;
let resting: number | undefined;

/** A search that follows what is typed; the steps in between are no pages to go back to. */
function sendAsTyped(event: Event, htmx: Htmx): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.type !== "search") return;
  window.clearTimeout(resting);
  resting = window.setTimeout(() => {
    const form = document.getElementById(field.id)?.closest("form");
    if (!form) return;
    form.removeAttribute("hx-push-url");
    form.setAttribute("hx-replace-url", "true");
    htmx.trigger(form, "submit", {});
  }, REST_MS);
}

/** What is typed while an answer is on its way stays, with the caret where it was. */
function keepTyping(event: Event): void {
  const typing = document.activeElement;
  const { shouldSwap } = (event as CustomEvent<{ shouldSwap: boolean }>).detail;
  if (!shouldSwap) return;
  if (!(typing instanceof HTMLInputElement) || typing.type !== "search") return;
  const { id, value, selectionStart, selectionEnd } = typing;
  const restore = () => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLInputElement)) return;
    field.value = value;
    field.focus({ preventScroll: true });
    field.setSelectionRange(selectionStart, selectionEnd);
  };
  document.addEventListener("htmx:afterSwap", restore, { once: true });
}

/** Filters and choices that need no button. */
function sendAtOnce(event: Event, htmx: Htmx): void {
  window.clearTimeout(resting);
  const field = event.target;
  if (!(field instanceof HTMLElement)) return;
  const form = field.closest<HTMLFormElement>("form[data-at-once]");
  if (!form) return;
  if (form.hasAttribute("hx-get")) htmx.trigger(form, "submit", {});
  else form.requestSubmit();
}

/** A file dropped on the form is the file of the form. */
function drops(): void {
  document.addEventListener("dragover", (event) => {
    const zone = zoneOf(event);
    if (!zone) return;
    event.preventDefault();
    zone.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => zoneOf(event)?.classList.remove("over"));
  document.addEventListener("drop", (event) => {
    const zone = zoneOf(event);
    const input = zone?.querySelector<HTMLInputElement>("input[type=file]");
    if (!zone || !input || !event.dataTransfer) return;
    event.preventDefault();
    zone.classList.remove("over");
    input.files = event.dataTransfer.files;
  });
}

function zoneOf(event: DragEvent): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>("[data-drop]") : null;
}
