import { init, use, type EChartsType } from "echarts/core";
import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { CanvasRenderer } from "echarts/renderers";
import { months } from "./months";
import { plan } from "./plan";
import { share } from "./share";
import { type Chart, readTable } from "./table";
import { look } from "./look";

use([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  CanvasRenderer,
]);

const kinds: Record<string, Chart> = { months, plan, share };
const drawn: [EChartsType, HTMLElement][] = [];

/** Draws a chart from the table beside it. */
function draw(place: HTMLElement): void {
  const table = document.getElementById(place.dataset.table ?? "");
  const chart = kinds[place.dataset.chart ?? ""];
  if (!(table instanceof HTMLTableElement) || !chart) return;
  const canvas = init(place, undefined, { renderer: "canvas" });
  canvas.setOption(chart(readTable(table), look(), place));
  drawn.push([canvas, place]);
  place.dataset.drawn = "true";
}

/** Redraws after a change of appearance, because the colours come from the page. */
function redraw(): void {
  for (const [canvas, place] of drawn.splice(0)) {
    canvas.dispose();
    draw(place);
  }
}

for (const place of document.querySelectorAll<HTMLElement>("[data-chart]")) draw(place);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
new ResizeObserver(() => drawn.forEach(([canvas]) => canvas.resize())).observe(
  document.getElementById("main") ?? document.body,
);
