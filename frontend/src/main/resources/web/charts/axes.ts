import type { Look } from "./look";
import type { Table } from "./table";

/** What charts with axes have in common. */
export function axes(table: Table, look: Look) {
  return {
    animation: !look.still,
    textStyle: { fontFamily: look.font, color: look.ink },
    legend: { bottom: 0, icon: "roundRect", itemWidth: 12, itemHeight: 12, itemGap: 24, textStyle: { color: look.ink } },
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
  } as const;
}

/** The axis of the amounts. */
export function amounts(look: Look) {
  return {
    type: "value",
    axisLabel: { color: look.muted, hideOverlap: true, formatter: (figure: number) => look.short(figure) },
    splitLine: { lineStyle: { color: look.line } },
  } as const;
}

/** The axis of the names. */
export function names(look: Look, all: string[], axisLabel: object) {
  return {
    type: "category",
    data: all,
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { show: false },
    axisLabel,
  } as const;
}
