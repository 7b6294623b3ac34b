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
    animation: !look.still,
    textStyle: { fontFamily: look.font, color: look.ink },
    color: [look.series[0], look.series[1], look.ink],
    legend: { bottom: 0, icon: "roundRect", itemWidth: 12, itemHeight: 12, itemGap: 24, textStyle: { color: look.ink } },
    grid: { left: 8, right: 8, top: 12, bottom: 36, containLabel: true },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      backgroundColor: look.surface,
      borderColor: look.line,
      textStyle: { color: look.ink, fontFamily: look.font },
      axisPointer: { type: "shadow", shadowStyle: { color: look.line, opacity: 0.35 } },
      // the default layout uses a different font
      formatter: (lines: { name: string; marker: string; seriesName: string; value: number }[]) =>
        [
          lines[0]?.name ?? "",
          ...lines.map((l) => `${l.marker}${l.seriesName}  ${look.amount(l.value, table.digits)}`),
        ].join("\n"),
    },
    xAxis: {
      type: "category",
      data: table.rows.map((row) => row.name),
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { show: false },
      axisLabel: { color: look.muted, interval: counted(table.rows.length, labelled) },
    },
    yAxis: {
      type: "value",
      axisLabel: { color: look.muted, formatter: (figure: number) => look.short(figure) },
      splitLine: { lineStyle: { color: look.line } },
    },
    series: [
      { name: income, type: "bar", data: value(0), barMaxWidth: 22, itemStyle: { borderRadius: [3, 3, 0, 0] } },
      { name: expense, type: "bar", data: value(1), barMaxWidth: 22, itemStyle: { borderRadius: [3, 3, 0, 0] } },
      { name: net, type: "line", data: value(2), symbolSize: 6, showAllSymbol: true, lineStyle: { width: 2 } },
    ],
  };
};
