/**
 * Wraps the list of transactions: `j` and `k` move from row to row, `e` edits the row, `d` copies
 * it, `c` changes its status.
 */
class RegisterKeys extends HTMLElement {
  /** The position of the row that last had the focus; −1 for none. */
  private last = -1;
  private readonly pressed = (event: Event): void => this.act(event as CustomEvent<string>);

  connectedCallback(): void {
    document.addEventListener("free-key", this.pressed);
  }

  disconnectedCallback(): void {
    document.removeEventListener("free-key", this.pressed);
  }

  private act(event: CustomEvent<string>): void {
    switch (event.detail) {
      case "j":
        return this.move(event, 1);
      case "k":
        return this.move(event, -1);
      case "e":
        return press(event, edit(this.current));
      case "d":
        return copy(event, edit(this.current));
      case "c":
        return press(event, this.current?.querySelector<HTMLElement>("button[data-status]"));
    }
  }

  /** The row that has the focus. */
  private get current(): HTMLElement | null {
    return document.activeElement?.closest<HTMLElement>("register-keys .row") ?? null;
  }

  private move(event: Event, by: number): void {
    const rows = [...this.querySelectorAll<HTMLElement>(".row")];
    const current = this.current;
    const from = current ? rows.indexOf(current) : this.last;
    const row = rows[from < 0 && by < 0 ? rows.length - 1 : from + by];
    if (!row) return;
    event.preventDefault();
    this.last = rows.indexOf(row);
    edit(row)?.focus();
    row.scrollIntoView({ block: "nearest" });
  }
}

/** The link that edits a row. */
function edit(row: HTMLElement | null): HTMLAnchorElement | null | undefined {
  return row?.querySelector<HTMLAnchorElement>(".tools a");
}

function copy(event: Event, link: HTMLAnchorElement | null | undefined): void {
  const id = link && new URLSearchParams(link.search).get("edit");
  if (!id) return;
  event.preventDefault();
  const url = new URL(link.href);
  url.searchParams.delete("edit");
  url.searchParams.set("copy", id);
  const target = "#entry";
  void window.htmx.ajax("get", url.pathname + url.search, { target, select: target, swap: "outerHTML" });
}

function press(event: Event, control: HTMLElement | null | undefined): void {
  if (!control) return;
  event.preventDefault();
  control.click();
}

customElements.define("register-keys", RegisterKeys);
