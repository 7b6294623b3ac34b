/** The most options that are shown. */
const MOST = 8;

/** The term before the caret: an optional minus, a key, and a value that may have an open quote. */
const TERM = /(?:^|[\s(])-?((?:[a-z]+:)?(?:"[^"]*|[^\s()":]*))$/i;

/**
 * Wraps the search field and completes keys and names (combobox with a list, ARIA 1.2). The terms
 * are in a datalist; payees come from the server.
 */
class SearchCompletion extends HTMLElement {
  private readonly list = document.createElement("ul");
  private latest = 0;

  connectedCallback(): void {
    const field = this.field;
    if (!field) return;
    this.list.id = "search-options";
    this.list.role = "listbox";
    this.list.ariaLabel = this.getAttribute("label");
    this.list.hidden = true;
    field.after(this.list);
    field.role = "combobox";
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.list.id);
    field.ariaExpanded = "false";
    // before live-filter, which asks whether a term is being completed
    field.addEventListener("input", () => void this.suggest());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => this.show([]));
    field.addEventListener("focus", () => requestAnimationFrame(() => void this.suggest()));
    this.list.addEventListener("pointerdown", (event) => {
      event.preventDefault(); // keeps the focus in the field
      const option = event.target instanceof Element && event.target.closest("[role=option]");
      if (option) this.choose(option);
    });
  }

  private get field(): HTMLInputElement | null {
    return this.querySelector("input");
  }

  private get active(): Element | null {
    return this.list.querySelector("[aria-selected=true]");
  }

  /** The term that ends at the caret; "" for none. */
  private get term(): string {
    const field = this.field;
    const before = field?.value.slice(0, field.selectionStart ?? 0) ?? "";
    return TERM.exec(before)?.[1] ?? "";
  }

  private async suggest(): Promise<void> {
    const request = ++this.latest;
    const typed = this.term;
    const known = [...this.querySelectorAll<HTMLOptionElement>("datalist option")];
    this.show(matches(typed, known.map((option) => option.value)));
    const payee = /^payee:"?(.+)/i.exec(typed);
    if (!payee?.[1]) return;
    const names = await payees(payee[1]);
    // ignore the response to an older request that arrives late
    if (request === this.latest) this.show(names.map(payeeTerm));
  }

  private show(terms: string[]): void {
    const field = this.field;
    if (!field) return;
    const options = terms.slice(0, MOST).map((term, index) => {
      const option = document.createElement("li");
      option.role = "option";
      option.id = `search-option-${index}`;
      option.ariaSelected = "false";
      option.textContent = term;
      return option;
    });
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    field.ariaExpanded = String(options.length > 0);
    field.removeAttribute("aria-activedescendant");
    const half = /:"?$/.test(this.term) || (this.term.includes(":") && options.length > 0);
    if (half) field.dataset.completing = "true";
    else delete field.dataset.completing;
  }

  private key(event: KeyboardEvent): void {
    if (this.list.hidden || event.isComposing) return;
    const active = this.active;
    if (event.key === "ArrowDown") this.activate(active?.nextElementSibling ?? this.list.firstElementChild);
    else if (event.key === "ArrowUp") this.activate(active?.previousElementSibling ?? this.list.lastElementChild);
    else if (event.key === "Enter" && active) this.choose(active);
    else if (event.key === "Escape") {
      this.show([]);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  private activate(option: Element | null): void {
    if (!option) return;
    if (this.active) this.active.ariaSelected = "false";
    option.ariaSelected = "true";
    option.scrollIntoView({ block: "nearest" });
    this.field?.setAttribute("aria-activedescendant", option.id);
  }

  private choose(option: Element): void {
    const field = this.field;
    if (!field) return;
    const caret = field.selectionStart ?? field.value.length;
    const term = option.textContent ?? "";
    const completed = term.endsWith(":") ? term : `${term} `;
    field.setRangeText(completed, caret - this.term.length, caret, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** The terms that begin as typed, or whose name contains it; none before anything is typed. */
function matches(typed: string, terms: string[]): string[] {
  const colon = typed.indexOf(":") + 1;
  const wanted = fold(typed);
  const name = wanted.slice(colon).replace(/^"/, "");
  if (wanted === "") return [];
  return terms.filter((term) => {
    const each = fold(term);
    if (each === wanted) return false;
    if (each.startsWith(wanted)) return colon > 0 || each.endsWith(":");
    return colon > 0 && each.startsWith(wanted.slice(0, colon)) && each.slice(colon).includes(name);
  });
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function payeeTerm(name: string): string {
  return `payee:"${name.replaceAll('"', '""')}"`;
}

/** Returns none if the request fails, because suggestions are optional. */
async function payees(typed: string): Promise<string[]> {
  try {
    const answer = await fetch(`/payees/suggestions?q=${encodeURIComponent(typed)}`);
    const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
    return [...page.querySelectorAll("option")].map((option) => option.value);
  } catch {
    return [];
  }
}

customElements.define("search-completion", SearchCompletion);
