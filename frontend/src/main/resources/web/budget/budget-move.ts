import { Amounts } from "./budget-amounts";

/** Within the form that moves money: warns as soon as the amount is more than what is available. */
class BudgetMove extends HTMLElement {
  private amounts: Amounts | undefined;

  connectedCallback(): void {
    const { digits, decimal, grouping } = this.closest<HTMLElement>("budget-grid")?.dataset ?? {};
    this.amounts = new Amounts(Number(digits), decimal, grouping);
    this.addEventListener("input", () => this.changed());
  }

  /** The server asks before it overspends, unless this has shown the warning. */
  private changed(): void {
    const amount = this.querySelector<HTMLInputElement>("[name=amount]");
    const warned = this.querySelector<HTMLInputElement>("[name=warned]");
    const hint = this.querySelector("[role=status]");
    if (!amount || !warned || !hint) return;
    const available = this.amounts?.read(this.dataset.available ?? "");
    const moved = this.amounts?.read(amount.value);
    const over = available === undefined || moved === undefined ? 0 : moved - available;
    const warns = moved !== undefined && moved > 0 && over > 0;
    warned.value = warns ? amount.value : "";
    const warning = this.dataset.over?.replace("{amount}", this.amounts?.text(over) ?? "");
    const words = warns ? warning : this.dataset.hint;
    if (hint.textContent !== words) hint.textContent = words ?? "";
    hint.classList.toggle("warning", warns);
  }
}

customElements.define("budget-move", BudgetMove);
