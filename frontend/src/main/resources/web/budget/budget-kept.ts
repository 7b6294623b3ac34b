import { BudgetGroup } from "./budget-group";
import { amount, saveOf } from "./budget-keys";

/** A field in which something can be typed. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

const WRONG = "[aria-invalid=true]";
const TYPED = "select, textarea, input:not([type=hidden])";
const OPENS = "details, budget-group";

/**
 * What must outlast a response that replaces the grid: what is being typed, what is open, and the
 * focus.
 */
export class Kept {
  private readonly acts: string;
  private readonly opened: [id: string, open: boolean][];
  private readonly typed: { id: string; value: string; stored?: string; inActs: boolean }[];
  /** Amounts that were refused: they stay with their message until they are sent again. */
  private readonly refused: Field[];
  private readonly focused = document.activeElement;
  private readonly scrolled = window.scrollY;
  private readonly caret: [start: number | null, end: number | null];

  /** @param sent the ids of the fields that were sent, or wait to be sent */
  constructor(
    private readonly grid: HTMLElement,
    sent: Set<string>,
  ) {
    this.acts = shownActs(grid);
    this.opened = [...grid.querySelectorAll<HTMLDetailsElement | BudgetGroup>(OPENS)].map((one) => [
      one.id,
      one.open,
    ]);
    this.typed = fields(grid)
      .filter((one) => one.value !== one.defaultValue)
      .map((one) => ({
        id: one.id,
        value: one.value,
        stored: saveOf(one)?.value,
        inActs: one.closest("#acts") !== null,
      }));
    this.refused = fields(grid).filter(
      (one) => one.matches(WRONG) && amount(one) && !sent.has(one.id),
    );
    const field = fieldOf(this.focused?.id ?? "");
    this.caret = [field?.selectionStart ?? null, field?.selectionEnd ?? null];
  }

  restore(): void {
    const sameActs = this.acts === shownActs(this.grid);
    for (const [id, open] of this.opened) {
      const one = document.getElementById(id);
      if (!(one instanceof HTMLDetailsElement || one instanceof BudgetGroup)) continue;
      one.open = open || one.querySelector(WRONG) !== null;
    }
    for (const old of this.refused) keepRefused(old);
    for (const { id, value, stored, inActs } of this.typed) {
      const field = fieldOf(id);
      if (!field || (inActs && !sameActs)) continue;
      field.value = value;
      // someone else may have changed it since
      const save = saveOf(field);
      if (save && stored !== undefined && !field.matches(WRONG)) save.value = stored;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    // the browser scrolls along with the content that goes
    window.scrollTo({ top: this.scrolled, behavior: "instant" });
    this.focus();
  }

  /** Not while the user types elsewhere: the first wrong field, or the acts that were opened, or
   * the link that opened them. */
  private focus(): void {
    const now = shownActs(this.grid);
    const same = fieldOf(this.focused?.id ?? "");
    const kept = new Set(this.refused.map(({ id }) => id));
    const wrong = [...this.grid.querySelectorAll<HTMLElement>(WRONG)].find(
      (one) => !kept.has(one.id),
    );
    const typing = same && this.typed.some(({ id }) => id === same.id);
    if (same && (typing || (amount(same) && same !== wrong))) {
      // the user goes on typing here
      wrong?.removeAttribute("autofocus");
      wrong?.closest(".field")?.querySelector(".error")?.setAttribute("role", "alert");
      same.focus({ preventScroll: true });
      if (typing) same.setSelectionRange(...this.caret);
      return;
    }
    if (wrong) wrong.focus();
    else if (now !== "" && now !== this.acts) {
      this.grid.querySelector<HTMLElement>(`#acts :is(${TYPED})`)?.focus();
    } else if (this.acts !== "" && now === "" && document.activeElement === document.body) {
      document.getElementById(this.acts)?.focus();
    }
  }
}

/** Puts an amount that was refused back into its form, with its message and what it replaces. */
function keepRefused(old: Field): void {
  const now = fieldOf(old.id);
  const field = old.closest(".field");
  if (!now || !field || now.matches(WRONG)) return;
  const save = saveOf(now);
  const stored = saveOf(old)?.value;
  if (save && stored !== undefined) save.value = stored;
  old.removeAttribute("autofocus");
  // it was announced when it came
  field.querySelector("[role=alert]")?.removeAttribute("role");
  now.closest(".field")?.replaceWith(field);
}

export function fields(within: ParentNode): Field[] {
  return [...within.querySelectorAll<Field>("input[id], textarea[id]")];
}

export function fieldOf(id: string): Field | undefined {
  const field = document.getElementById(id);
  const typed = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return typed ? field : undefined;
}

/** The id of the link whose acts are shown; empty for none. */
function shownActs(grid: HTMLElement): string {
  return grid.querySelector<HTMLElement>("#acts")?.dataset.opener ?? "";
}
