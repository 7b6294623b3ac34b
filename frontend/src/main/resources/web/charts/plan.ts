import { amounts, axes, names } from "./axes";
import type { Chart } from "./table";

/** More bars are hard to compare. */
const BARS = 12;

/** What was spent in each category, in front of what is assigned. */
export const plan: Chart = (table, look) => {
  const rows = table.rows
    .map((row) => ({ name: row.name, spent: row.values[0] ?? 0, assigned: row.values[1] ?? 0 }))
    .filter((row) => row.spent > 0 || row.assigned > 0)
    .sort((one, other) => Math.max(other.spent, other.assigned) - Math.max(one.spent, one.assigned))
    .slice(0, BARS);
  const [, spent, assigned] = table.headings;
  return {
    ...axes(table, look),
    grid: { left: 8, right: 16, top: 4, bottom: 36, containLabel: true },
    xAxis: amounts(look),
    yAxis: {
      ...names(look, rows.map((row) => row.name), { color: look.ink, width: 140, overflow: "truncate" }),
      inverse: true,
    },
    series: [
      {
        name: assigned,
        type: "bar",
        data: rows.map((row) => row.assigned),
        itemStyle: { color: look.rest, borderRadius: [0, 3, 3, 0] },
        barWidth: 16,
      },
      {
        name: spent,
        type: "bar",
        barGap: "-75%",
        z: 3,
        data: rows.map((row) => ({
          value: row.spent,
          itemStyle: { color: row.spent > row.assigned ? look.series[1] : look.series[0] },
        })),
        itemStyle: { color: look.series[0], borderRadius: [0, 2, 2, 0] },
        barWidth: 8,
      },
    ],
  };
};
