import { fieldOf } from "./budget-kept";
import { amount, saveOf } from "./budget-keys";
import type { Totals } from "./budget-totals";

/** A request that was sent, or waits for the one before it, with what was typed for it. */
export interface Job {
  /** The form that is sent; undefined if the request changes nothing. */
  form?: string;
  values?: FormData;
  typed: { id: string; value: string; before: string; stored?: string }[];
}

/** Sends requests one after the other. Assumes that each will succeed until a response says so. */
export class Jobs {
  totals: Totals | undefined;
  private readonly jobs: Job[] = [];
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly grid: HTMLElement) {}

  add(job: Job, request: () => Promise<void>): void {
    this.jobs.push(job);
    for (const { id, value } of job.typed) this.assume(id, value);
    this.disable();
    this.last = this.last.then(async () => {
      if (!this.jobs.includes(job)) return;
      await request().catch(() => undefined);
      if (this.jobs[0] !== job) return;
      // no response has replaced the grid
      this.jobs.shift();
      this.revert(job);
      this.disable();
    });
  }

  includes(form: string): boolean {
    return this.jobs.some((job) => job.form === form);
  }

  hasChanges(): boolean {
    return this.jobs.some((job) => job.form !== undefined);
  }

  /** The ids of the fields that are being sent, or wait. */
  fields(): Set<string> {
    return new Set(this.jobs.flatMap((job) => job.typed.map(({ id }) => id)));
  }

  /** The response to the first one has come. */
  answered(): Job | undefined {
    return this.jobs.shift();
  }

  /**
   * To be called when a response has replaced the grid: shows what still waits.
   *
   * @param answered the job that it responds to
   */
  restore(answered: Job | undefined): void {
    const refused = answered?.typed.some(({ id }) => fieldOf(id)?.matches("[aria-invalid=true]"));
    if (refused) this.readBefore(answered);
    for (const typed of this.jobs.flatMap((job) => job.typed)) {
      const field = fieldOf(typed.id);
      if (!field) continue;
      typed.before = field.defaultValue;
      typed.stored = saveOf(field)?.value;
      field.value = typed.value;
      this.assume(typed.id, typed.value);
    }
    this.disable();
  }

  /** Cancels all, and returns them. */
  cancel(): Job[] {
    const all = this.jobs.splice(0);
    for (const job of all.toReversed()) this.revert(job);
    this.disable();
    return all;
  }

  /** A refused amount was not stored: the next request for it replaces the same amount. */
  private readBefore(job: Job | undefined): void {
    const before = job?.values?.get("before");
    const ids = job?.typed.map(({ id }) => id);
    const next = this.jobs.find((one) => one.typed.some(({ id }) => ids?.includes(id)));
    if (typeof before === "string" && next?.values?.has("before")) {
      next.values.set("before", before);
    }
  }

  /** What was typed stays in its fields, and counts as changed again. */
  private revert(job: Job): void {
    this.readBefore(job);
    for (const { id, before, stored } of job.typed) {
      const waiting = this.jobs.flatMap((one) => one.typed).find((typed) => typed.id === id);
      if (waiting) Object.assign(waiting, { before, stored });
      else this.assume(id, before, stored);
    }
  }

  /** Assumes that the field's value is stored. */
  private assume(id: string, value: string, stored = value): void {
    const field = fieldOf(id);
    if (!field) return;
    const cell = amount(field);
    const save = cell && saveOf(cell);
    if (save) {
      const shown = field.matches("[aria-invalid=true]") ? save.value : field.defaultValue;
      this.totals?.change(cell, shown, stored);
      save.value = stored;
    }
    field.defaultValue = value;
  }

  /** Disables the buttons of the forms that are sent or wait, so that none is sent twice. */
  private disable(): void {
    for (const form of this.grid.querySelectorAll("form")) {
      if (isAmount(form)) continue;
      const waits = this.includes(keyOf(form));
      for (const button of form.querySelectorAll("button")) button.disabled = waits;
    }
  }
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
