/**
 * Around the field of a payee: suggests known payees while one types, and fills in the category
 * that a known payee had last. `src` is where suggestions come from.
 */
class PayeeSuggestions extends HTMLElement {
  private latest = 0;

  connectedCallback(): void {
    this.addEventListener("input", () => void this.suggest());
    this.addEventListener("change", () => this.fillCategory());
  }

  private get field(): HTMLInputElement | null {
    return this.querySelector("input");
  }

  private async suggest(): Promise<void> {
    const typed = this.field?.value.trim() ?? "";
    if (typed === "") return;
    const request = ++this.latest;
    const html = await this.load(typed);
    // only the answer to the latest request counts, whichever arrives last
    if (request !== this.latest || html === "") return;
    const page = new DOMParser().parseFromString(html, "text/html");
    this.field?.list?.replaceChildren(...page.querySelectorAll("option"));
    this.fillCategory();
  }

  /** Empty without a connection: suggestions are a convenience. */
  private async load(typed: string): Promise<string> {
    try {
      const answer = await fetch(`${this.getAttribute("src")}?q=${encodeURIComponent(typed)}`);
      return answer.ok ? await answer.text() : "";
    } catch {
      return "";
    }
  }

  /** Leaves a category alone that is already chosen. */
  private fillCategory(): void {
    const field = this.field;
    const known = [...(field?.list?.options ?? [])].find((one) => one.value === field?.value);
    const category = field?.form?.elements.namedItem("category");
    if (known?.dataset.category && category instanceof HTMLSelectElement && !category.value) {
      category.value = known.dataset.category;
    }
  }
}

customElements.define("payee-suggestions", PayeeSuggestions);
