import type { Chart } from "./table";

/** More slices are hard to distinguish. */
const SLICES = 8;

/** The share of each category; small ones are combined, negative ones left out. */
export const share: Chart = (table, look, place) => {
  const rows = table.rows
    .map((row) => ({ name: row.name, value: row.values[0] ?? 0 }))
    .filter((row) => row.value > 0);
  const shown = rows.length > SLICES + 1 ? rows.slice(0, SLICES) : rows;
  const rest = rows.slice(shown.length).reduce((sum, row) => sum + row.value, 0);
  const slices = rest > 0 ? [...shown, { name: place.dataset.rest ?? "", value: rest }] : shown;
  return {
    animation: !look.still,
    textStyle: { fontFamily: look.font, color: look.ink },
    color: rest > 0 ? [...look.series.slice(0, shown.length), look.rest] : [...look.series, look.rest],
    tooltip: {
      trigger: "item",
      renderMode: "richText",
      backgroundColor: look.surface,
      borderColor: look.line,
      textStyle: { color: look.ink, fontFamily: look.font },
      formatter: (slice: { name: string; value: number; percent: number }) =>
        `${slice.name}\n${look.amount(slice.value, table.digits)}  ·  ${slice.percent} %`,
    },
    legend: { type: "plain", bottom: 0, icon: "circle", itemWidth: 10, itemHeight: 10, itemGap: 14, textStyle: { color: look.ink } },
    series: [
      {
        type: "pie",
        percentPrecision: 0,
        radius: ["44%", "70%"],
        center: ["50%", "37%"],
        data: slices,
        label: { show: false },
        itemStyle: { borderColor: look.surface, borderWidth: 2, borderRadius: 3 },
        emphasis: { scaleSize: 4 },
      },
    ],
  };
};
