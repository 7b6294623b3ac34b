/** Read by the server too. */
const COOKIE = "farthing_closed_groups";
const YEAR = 365 * 24 * 60 * 60;

/** A group of categories. The button in its row, or its name, collapses and opens it. */
export class BudgetGroup extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("click", (event) => this.clicked(event));
  }

  get open(): boolean {
    return this.toggle?.ariaExpanded !== "false";
  }

  set open(open: boolean) {
    this.toggle?.setAttribute("aria-expanded", String(open));
  }

  private get toggle(): HTMLElement | null {
    return this.querySelector(".group-toggle");
  }

  private clicked(event: MouseEvent): void {
    if (!(event.target instanceof Element && event.target.closest(".group-name"))) return;
    this.open = !this.open;
    remember();
  }
}

/** Keeps the ids of the closed groups for the next page. */
function remember(): void {
  const groups = [...document.querySelectorAll<BudgetGroup>("budget-group")];
  const closed = groups.filter((one) => !one.open).map((one) => one.id.replace("group-", ""));
  const secure = location.protocol === "https:" ? "; secure" : "";
  const value = closed.join(".");
  document.cookie = `${COOKIE}=${value}; path=/; max-age=${YEAR}; samesite=lax${secure}`;
}

customElements.define("budget-group", BudgetGroup);
