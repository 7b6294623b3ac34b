import { amount } from "./budget-keys";

/** A request that was sent, or waits for the one before it, with what was typed for it. */
export interface Job {
  /** The form that is sent; undefined if the request changes nothing. */
  form?: string;
  typed: { id: string; value: string; before: string }[];
}

/** Tells the forms of the grid apart: some have the same address, but other fields. */
export function keyOf(form: HTMLFormElement): string {
  const names = [...form.elements].map((one) => one.getAttribute("name"));
  return [form.getAttribute("action"), ...names].join(" ");
}

/** Whether it is the form of a single amount, which may change again while it is sent. */
export function isAmount(form: HTMLFormElement): boolean {
  return [...form.elements].some((one) => amount(one) !== undefined);
}

/** Disables the buttons of the forms that are sent or wait, so that none is sent twice. */
export function disable(grid: HTMLElement, jobs: Job[]): void {
  for (const form of grid.querySelectorAll("form")) {
    if (isAmount(form)) continue;
    const key = keyOf(form);
    const waits = jobs.some((job) => job.form === key);
    for (const button of form.querySelectorAll("button")) button.disabled = waits;
  }
}

/** Sends a form as a new page. */
export function sendWithoutScript(action: string, fields: FormData): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = action;
  for (const [name, value] of fields) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = String(value);
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}
