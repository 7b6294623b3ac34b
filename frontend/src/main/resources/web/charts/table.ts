import type { EChartsCoreOption } from "echarts/core";
import type { Look } from "./look";

/** A row of the table beside a chart: its heading, its figures, and their links. */
export interface Row {
  name: string;
  values: number[];
  href: string;
}

export interface Table {
  headings: string[];
  rows: Row[];
  /** Digits after the point of the currency. */
  digits: number;
}

export type Chart = (table: Table, look: Look, place: HTMLElement) => EChartsCoreOption;

export function readTable(table: HTMLTableElement): Table {
  const text = (cell: Element) => cell.textContent?.trim() ?? "";
  const rows = Array.from(table.tBodies[0]?.rows ?? []).map((row) => ({
    name: text(row.cells[0]!.querySelector("a") ?? row.cells[0]!),
    values: Array.from(row.querySelectorAll("data")).map((figure) => Number(figure.value)),
    href: row.querySelector("a")?.getAttribute("href") ?? "",
  }));
  const sample = table.querySelector("data")?.value ?? "";
  const point = sample.indexOf(".");
  return {
    headings: Array.from(table.tHead?.rows[0]?.cells ?? []).map(text),
    rows,
    digits: point < 0 ? 0 : sample.length - point - 1,
  };
}
