/** How far a finger must move sideways, and how much further than up or down. */
const LEAST_PX = 60;
const STEEPNESS = 2;

/**
 * Wraps the page of a month. A swipe to the left leads to the next month, to the right to the
 * previous one; so do the keys `j` and `k`. Where several months are side by side, only the keys do.
 */
class MonthSwipe extends HTMLElement {
  private start: Touch | undefined;
  private readonly pressed = (event: KeyboardEvent): void => this.act(event);

  connectedCallback(): void {
    document.addEventListener("keydown", this.pressed);
    this.addEventListener("touchstart", (event) => this.began(event), { passive: true });
    this.addEventListener("touchend", (event) => this.ended(event), { passive: true });
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.pressed);
  }

  private began(event: TouchEvent): void {
    const [touch, second] = event.touches;
    const onField = event.target instanceof Element && event.target.closest("select, textarea");
    const wide = this.querySelector(".m2.start")?.checkVisibility();
    this.start = second || onField || wide ? undefined : touch;
  }

  private ended(event: TouchEvent): void {
    const [end] = event.changedTouches;
    if (!this.start || !end) return;
    const across = end.clientX - this.start.clientX;
    const down = end.clientY - this.start.clientY;
    this.start = undefined;
    if (Math.abs(across) < LEAST_PX || Math.abs(across) < STEEPNESS * Math.abs(down)) return;
    this.go(across < 0 ? "next" : "prev");
  }

  private act(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target;
    if (target instanceof Element && target.closest("input, select, textarea, dialog")) return;
    if (event.key === "j") this.go("next");
    else if (event.key === "k") this.go("prev");
  }

  private go(rel: "next" | "prev"): void {
    this.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`)?.click();
  }
}

customElements.define("month-swipe", MonthSwipe);
