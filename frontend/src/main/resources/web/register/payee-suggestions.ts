/**
 * Wraps the payee field: suggests known payees while the user types, and fills in the category of
 * the payee's last transaction. `src` is the URL of the suggestions.
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
    // ignore the response to an older request that arrives late
    if (request !== this.latest || html === "") return;
    const page = new DOMParser().parseFromString(html, "text/html");
    this.field?.list?.replaceChildren(...page.querySelectorAll("option"));
    this.fillCategory();
  }

  /** Returns "" if the request fails, because suggestions are optional. */
  private async load(typed: string): Promise<string> {
    try {
      const answer = await fetch(`${this.getAttribute("src")}?q=${encodeURIComponent(typed)}`);
      return answer.ok ? await answer.text() : "";
    } catch {
      return "";
    }
  }

  /** Does not change a category that is already chosen. */
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
