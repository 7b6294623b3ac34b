import { Amounts } from "./budget-amounts";
import { Jobs, isAmount, keyOf, sendWithoutScript } from "./budget-jobs";
import { Kept, fields } from "./budget-kept";
import { amount, neighbour, saveOf } from "./budget-keys";
import { Totals } from "./budget-totals";

/**
 * Wraps the budget's grid. Sends its forms one after the other, so that none is lost while the
 * response to another replaces the grid; moves between amounts by keyboard.
 */
class BudgetGrid extends HTMLElement {
  private readonly jobs = new Jobs(this);
  private sent: [action: string, fields: FormData] | undefined;
  private swapping = false;
  /** Whether something was typed that was not sent because the session has expired. */
  private unsent = false;
  /** The amount that has the focus since the last key. */
  private fresh: HTMLInputElement | undefined;

  connectedCallback(): void {
    const { digits, decimal, grouping } = this.dataset;
    this.jobs.totals = new Totals(this, new Amounts(Number(digits), decimal, grouping));
    this.addEventListener("submit", (event) => this.submitted(event));
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("keydown", (event) => this.pressed(event));
    this.addEventListener("focusin", (event) => this.entered(event));
    this.addEventListener("focusout", (event) => this.left(event));
    this.addEventListener("htmx:beforeSwap", (event) => this.keep(event));
    this.addEventListener("htmx:responseError", (event) => this.refused(event));
    window.addEventListener("beforeunload", this.leaving);
  }

  disconnectedCallback(): void {
    window.removeEventListener("beforeunload", this.leaving);
  }

  /** Lets the browser ask the user before changes are lost that are not stored yet. */
  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.unsent || this.jobs.hasChanges()) event.preventDefault();
  };

  private submitted(event: SubmitEvent): void {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    this.send(event.target, event.submitter);
  }

  private entered(event: FocusEvent): void {
    this.fresh = amount(event.target);
    this.fresh?.select();
  }

  /** Selects an amount that was clicked; shows or closes the acts of a category. */
  private clicked(event: MouseEvent): void {
    // the browser has put the caret where the pointer is
    if (this.fresh && event.target === this.fresh) this.fresh.select();
    this.fresh = undefined;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a[data-acts]");
    if (!link) return;
    event.preventDefault();
    const href = link.pathname + link.search;
    this.jobs.add({ typed: [] }, () => {
      // keeps the notice of the last change, with its Undo
      this.removeAttribute("hx-select-oob");
      return window.htmx.ajax("get", href, { source: this });
    });
  }

  private pressed(event: KeyboardEvent): void {
    this.fresh = undefined;
    const acts = event.target instanceof Element && event.target.closest("#acts");
    if (acts && event.key === "Escape") {
      event.stopPropagation();
      acts.querySelector<HTMLElement>("[data-acts]")?.click();
    }
    const field = amount(event.target);
    if (!field || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = neighbour(this, field, event);
    if (next || ["Enter", "ArrowDown", "ArrowUp"].includes(event.key)) {
      // leaving a field saves it; the focus stays in the last field, and in one that cannot be read
      event.preventDefault();
      const stays = !next || this.jobs.totals?.isWrong(field.value);
      if (stays || event.key === "Enter") this.save(field, isWrong(field));
      if (!stays) next.focus();
    } else if (event.key === "Escape" && (field.value !== field.defaultValue || isWrong(field))) {
      event.stopPropagation();
      this.restore(field);
    }
  }

  /** Shows the stored amount again. */
  private restore(field: HTMLInputElement): void {
    const save = saveOf(field);
    if (isWrong(field)) {
      field.defaultValue = save?.value ?? "";
      field.removeAttribute("aria-invalid");
      const box = field.closest(".field");
      box?.classList.remove("wrong");
      box?.querySelector(".error")?.remove();
    } else if (save) {
      save.value = field.defaultValue;
    }
    field.value = field.defaultValue;
    field.select();
  }

  private left(event: FocusEvent): void {
    const field = amount(event.target);
    if (field && !this.swapping) this.save(field);
  }

  private save(field: HTMLInputElement, again = false): void {
    if (!field.form || (!again && field.value === field.defaultValue)) return;
    this.send(field.form, saveOf(field));
  }

  private send(form: HTMLFormElement, by: HTMLElement | null): void {
    const key = keyOf(form);
    if (!isAmount(form) && this.jobs.includes(key)) return;
    const action = form.getAttribute("action") ?? "";
    const values = new FormData(form, by);
    const typed = fields(form).map((one) => ({
      id: one.id,
      value: one.value,
      before: one.defaultValue,
      stored: saveOf(one)?.value,
    }));
    this.jobs.add({ form: key, values, typed }, () => {
      this.sent = [action, values];
      this.setAttribute("hx-select-oob", "#toasts:innerHTML");
      const answer = window.htmx.ajax("post", action, { source: this, values });
      return answer.finally(() => (this.sent = undefined));
    });
  }

  private keep(event: Event): void {
    if (!(event as CustomEvent<{ shouldSwap: boolean }>).detail.shouldSwap) return;
    const kept = new Kept(this, this.jobs.fields());
    const answered = this.jobs.answered();
    this.unsent = false;
    this.swapping = true;
    const restore = () => {
      this.swapping = false;
      this.jobs.restore(answered);
      kept.restore();
    };
    this.addEventListener("htmx:afterSwap", restore, { once: true });
  }

  /**
   * If the session has expired, sends the form again without htmx, to the sign-in page. The jobs
   * that wait cannot go along: the browser asks before they are lost.
   */
  private refused(event: Event): void {
    const { xhr } = (event as CustomEvent<{ xhr: XMLHttpRequest }>).detail;
    if (xhr.status !== 401 || !this.sent) return;
    event.stopPropagation();
    const [, ...waiting] = this.jobs.cancel();
    this.unsent = waiting.some((job) => job.form !== undefined);
    sendWithoutScript(...this.sent);
  }
}

function isWrong(field: HTMLInputElement): boolean {
  return field.matches("[aria-invalid=true]");
}

customElements.define("budget-grid", BudgetGrid);
