/** Narrower windows show only a few months. */
const NARROW = 640;

/** Wraps the table of a year. In a narrow window, starts at the current month. */
class YearScroll extends HTMLElement {
  connectedCallback(): void {
    const current = this.querySelector<HTMLElement>("[aria-current]");
    const names = this.querySelector<HTMLElement>("th");
    if (!current || !names || this.clientWidth > NARROW) return;
    this.scrollLeft = left(current) - left(names) - names.offsetWidth;
  }
}

function left(cell: HTMLElement): number {
  return cell.getBoundingClientRect().left;
}

customElements.define("year-scroll", YearScroll);
