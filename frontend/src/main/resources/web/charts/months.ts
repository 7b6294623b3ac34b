import { amounts, axes, names } from "./axes";
import type { Chart } from "./table";

/** Labels every nth month, counted from the last. */
const counted = (months: number, every: number) => (index: number) =>
  (months - 1 - index) % every === 0;

/** Income and expenses of each month as bars, and the net amount as a line. */
export const months: Chart = (table, look, place) => {
  const labelled = Math.ceil(table.rows.length / (place.clientWidth < 420 ? 3 : 5));
  const [, income, expense, net] = table.headings;
  const value = (index: number) => table.rows.map((row) => row.values[index] ?? 0);
  return {
    ...axes(table, look),
    color: [look.series[0], look.series[1], look.ink],
    grid: { left: 8, right: 8, top: 12, bottom: 36, containLabel: true },
    xAxis: names(look, table.rows.map((row) => row.name), {
      color: look.muted,
      interval: counted(table.rows.length, labelled),
    }),
    yAxis: amounts(look),
    series: [
      { name: income, type: "bar", data: value(0), barMaxWidth: 22, itemStyle: { borderRadius: [3, 3, 0, 0] } },
      { name: expense, type: "bar", data: value(1), barMaxWidth: 22, itemStyle: { borderRadius: [3, 3, 0, 0] } },
      { name: net, type: "line", data: value(2), symbolSize: 6, showAllSymbol: true, lineStyle: { width: 2 } },
    ],
  };
};
