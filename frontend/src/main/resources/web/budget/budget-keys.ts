import type { Field } from "./budget-kept";

/** The amounts that can be typed: assigned, or planned for tracking. */
const AMOUNTS = "input[name=assigned], input[name=planned]";

/** The field if it is such an amount. */
export function amount(target: EventTarget | null): HTMLInputElement | undefined {
  return target instanceof HTMLInputElement && target.matches(AMOUNTS) ? target : undefined;
}

/** The button that saves a field; its value is the stored amount, which the form sends along. */
export function saveOf(field: Field): HTMLButtonElement | null {
  return field.form?.querySelector<HTMLButtonElement>("button[name=before]") ?? null;
}

/**
 * The amount that a key leads to: up and down within a month, left and right in the same row to
 * another month, but not while the caret is within the text.
 */
export function neighbour(
  grid: HTMLElement,
  field: HTMLInputElement,
  event: KeyboardEvent,
): HTMLInputElement | undefined {
  switch (event.key) {
    case "Enter":
      return along(column(grid, field), field, event.shiftKey ? -1 : 1);
    case "ArrowDown":
      return along(column(grid, field), field, 1);
    case "ArrowUp":
      return along(column(grid, field), field, -1);
    case "ArrowRight":
      return isSelected(field) && !event.shiftKey ? along(row(field), field, 1) : undefined;
    case "ArrowLeft":
      return isSelected(field) && !event.shiftKey ? along(row(field), field, -1) : undefined;
    default:
      return undefined;
  }
}

function along(
  fields: HTMLInputElement[],
  field: HTMLInputElement,
  by: number,
): HTMLInputElement | undefined {
  const shown = fields.filter((one) => one.checkVisibility());
  return shown[shown.indexOf(field) + by];
}

function column(grid: HTMLElement, field: HTMLInputElement): HTMLInputElement[] {
  return amounts(grid).filter((one) => month(one) === month(field));
}

function row(field: HTMLInputElement): HTMLInputElement[] {
  const cells = field.closest("tr");
  return cells ? amounts(cells) : [];
}

function amounts(within: Element): HTMLInputElement[] {
  return [...within.querySelectorAll<HTMLInputElement>(AMOUNTS)];
}

/** The month of the form: /budget/2026-11/categories/… */
function month(field: HTMLInputElement): string | undefined {
  return field.form?.getAttribute("action")?.split("/")[2];
}

function isSelected(field: HTMLInputElement): boolean {
  return field.selectionStart === 0 && field.selectionEnd === field.value.length;
}
