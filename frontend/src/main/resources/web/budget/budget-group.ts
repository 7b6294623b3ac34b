/** Read by the server too. */
const COOKIE = "farthing_collapsed_groups";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

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
    if (event.target.closest("a")) return;
    this.open = !this.open;
    remember(this.id.replace("group-", ""), this.open);
  }
}

/** Keeps the ids of the collapsed groups for the next page. */
function remember(id: string, open: boolean): void {
  const cookie = document.cookie.split("; ").find((one) => one.startsWith(`${COOKIE}=`));
  const others = (cookie?.slice(COOKIE.length + 1) ?? "").split(".").filter((one) => one !== id);
  const collapsed = (open ? others : [...others, id]).filter((one) => one !== "").join(".");
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${COOKIE}=${collapsed}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`;
}

customElements.define("budget-group", BudgetGroup);
