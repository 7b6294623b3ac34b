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
    animation: !look.still,
    textStyle: { fontFamily: look.font, color: look.ink },
    legend: { bottom: 0, icon: "roundRect", itemWidth: 12, itemHeight: 12, itemGap: 24, textStyle: { color: look.ink } },
    grid: { left: 8, right: 16, top: 4, bottom: 36, containLabel: true },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      backgroundColor: look.surface,
      borderColor: look.line,
      textStyle: { color: look.ink, fontFamily: look.font },
      axisPointer: { type: "shadow", shadowStyle: { color: look.line, opacity: 0.35 } },
      formatter: (lines: { name: string; marker: string; seriesName: string; value: number }[]) =>
        [
          lines[0]?.name ?? "",
          ...lines.map((l) => `${l.marker}${l.seriesName}  ${look.amount(l.value, table.digits)}`),
        ].join("\n"),
    },
    xAxis: {
      type: "value",
      axisLabel: { color: look.muted, hideOverlap: true, formatter: (figure: number) => look.short(figure) },
      splitLine: { lineStyle: { color: look.line } },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map((row) => row.name),
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: { color: look.ink, width: 140, overflow: "truncate" },
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
