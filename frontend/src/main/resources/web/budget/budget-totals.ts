import type { Amounts } from "./budget-amounts";

/**
 * A group and the total have three figures for each month: assigned, activity, available. When a plan
 * is compared with what happened: planned, actual, difference.
 */
const FIGURES = 3;
const LAST = 2;

/** Figures that are coloured by their sign. */
const COLOURED = ".available, .difference, .ready-amount, .month-head > span";
/** What the class with the colour is on: the figure itself, or the section around it. */
const BEARER = ".available, .difference, .ready, .month-head > span";

/**
 * Changes the totals of the budget as soon as an amount is typed. The server's answer replaces
 * them; what only the server can compute waits for it.
 */
export class Totals {
  /** @param grid its data has the words for a figure that is `over`, `none` or `left` */
  constructor(
    private readonly grid: HTMLElement,
    private readonly amounts: Amounts,
  ) {}

  /** Whether the server will refuse it as an amount. */
  isWrong(text: string): boolean {
    return this.amounts.read(text) === undefined;
  }

  /** Replaces `before` with `after` in the totals. */
  change(field: HTMLInputElement, before: string, after: string): void {
    const from = this.amounts.read(before);
    const to = this.amounts.read(after);
    const row = field.closest("tr");
    if (!row || from === undefined || to === undefined || from === to) return;
    const month = [...row.querySelectorAll(".assign")].findIndex((one) => one.contains(field));
    if (field.name === "planned") this.plan(row, month, to - from);
    else this.assign(row, month, to - from);
  }

  /** A later month changes by what the month before leaves over. */
  private assign(row: HTMLElement, first: number, by: number): void {
    const available = [...row.querySelectorAll(".available")];
    const group = figuresOf(groupOf(row));
    const total = figuresOf(this.grid.querySelector("dl.envelopes-sum"));
    const sums = isCard(row) ? [group] : [group, total];
    const ready = this.ready();
    const cards = this.cardsInTotal(first);
    this.add(group[FIGURES * first], by);
    const more = (isCard(row) ? 0 : by) + this.cardsInTotal(first) - cards;
    this.add(total[FIGURES * first], more);
    this.add(this.line("assigned")[first], -by);
    if (first === 0) this.add(this.grid.querySelector('.made-up a[href$="figure=assigned"]'), -by);
    let carried = by;
    for (let month = first; month < ready.length && carried !== 0; month++) {
      const old = this.value(available[month]);
      this.add(available[month], carried);
      for (const sum of sums) this.add(sum[FIGURES * month + LAST], carried);
      for (const figure of ready[month] ?? []) this.add(figure, -carried);
      this.add(this.line("fromLast")[month + 1], -carried);
      // what later months get depends on more than this amount
      if ("rollover" in row.dataset || available[month]?.matches(".credit, .part")) return;
      if (old === undefined) return;
      const left = Math.max(0, old + carried) - Math.max(0, old);
      this.add(this.line("overspent")[month + 1], carried - left);
      carried = left;
    }
  }

  /** What is assigned to cards, if anything is assigned to hidden categories: then the server adds
   * it to the total, because there is no other explanation of that sum. */
  private cardsInTotal(month: number): number {
    const [hidden, cards] = ["hidden", "cards"].map((group) => {
      const sums = figuresOf(this.grid.querySelector(`#group-${group} .group-row`));
      return this.value(sums[FIGURES * month]) ?? 0;
    });
    return hidden === 0 ? 0 : (cards ?? 0);
  }

  /** A part of what is ready to assign, in each month. */
  private line(figure: string): Element[] {
    return [...this.grid.querySelectorAll(`[data-line=${figure}] .money`)];
  }

  private plan(row: HTMLElement, month: number, by: number): void {
    const isIncome = row.closest("#group-incomes") !== null;
    const [income, expense, saved] = this.grid.querySelectorAll(".tracking-sums tbody tr");
    const sums = [groupOf(row), isIncome ? income : expense].map(figuresOf);
    const saving = figuresOf(saved);
    const difference = isIncome ? -by : by;
    for (const sum of sums) this.add(sum[FIGURES * month], by);
    this.add(saving[FIGURES * month], -difference);
    this.add(row.querySelectorAll(".difference")[month], difference);
    for (const sum of [...sums, saving]) this.add(sum[FIGURES * month + LAST], difference);
  }

  /** What is ready to assign in each month, wherever it is shown. */
  private ready(): Element[][] {
    const alone = [...this.grid.querySelectorAll(".ready-amount, .made-up .made-up-sum > .money")];
    const [first, ...later] = [...this.grid.querySelectorAll(".month-head > span")];
    return [first ? [...alone, first] : alone, ...later.map((figure) => [figure])];
  }

  private value(figure: Element | undefined): number | undefined {
    const shown = figure && textOf(figure);
    return shown && this.amounts.read(shown.data);
  }

  private add(figure: Element | null | undefined, by: number): void {
    const shown = figure && textOf(figure);
    const old = shown && this.amounts.read(shown.data);
    if (!shown || old === undefined) return;
    shown.data = this.amounts.text(old + by);
    if (figure.matches("[data-line] *")) figure.classList.toggle("idle", old + by === 0);
    if (!figure.matches(COLOURED)) return;
    const bearer = figure.closest<HTMLElement>(BEARER);
    // overspending on credit has a colour of its own; a month without a plan has none
    if (!bearer || bearer.matches(".credit, .part, .unplanned")) return;
    const state = old + by < 0 ? "over" : old + by === 0 ? "none" : "left";
    bearer.classList.remove("left", "over", "none");
    bearer.classList.add(state);
    this.say(bearer, state);
  }

  /** Puts the figure's state into words: those of the element, otherwise those of the grid. */
  private say(bearer: HTMLElement, state: "over" | "none" | "left"): void {
    for (const word of bearer.querySelectorAll<HTMLElement>(".word")) {
      const words = "over" in word.dataset ? word.dataset : this.grid.dataset;
      word.textContent = words[state] ?? "";
    }
  }
}

function isCard(row: HTMLElement): boolean {
  return row.closest("#group-cards") !== null;
}

function figuresOf(line: Element | null | undefined): Element[] {
  return [...(line?.querySelectorAll(":scope > .money") ?? [])];
}

function groupOf(row: HTMLElement): Element | null | undefined {
  return row.closest("budget-group")?.querySelector(".group-row");
}

/** The text of a figure, without the words that only a screen reader gets. */
function textOf(figure: Element): Text | undefined {
  const within = figure.querySelector(".money") ?? figure.querySelector("a") ?? figure;
  const nodes = [...(within.querySelector("a") ?? within).childNodes];
  return nodes.find((node): node is Text => node instanceof Text && node.data.trim() !== "");
}
