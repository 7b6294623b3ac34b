/** Wraps the table of a year. Starts at the current month if there is no room for all. */
class YearScroll extends HTMLElement {
  connectedCallback(): void {
    const current = this.querySelector<HTMLElement>("[aria-current]");
    const names = this.querySelector<HTMLElement>("th");
    if (!current || !names) return;
    this.scrollLeft = left(current) - left(names) - names.offsetWidth;
  }
}

function left(cell: HTMLElement): number {
  return cell.getBoundingClientRect().left;
}

customElements.define("year-scroll", YearScroll);
