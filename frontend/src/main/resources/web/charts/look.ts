/** Colours, fonts and number formats of the page. */
export interface Look {
  ink: string;
  muted: string;
  line: string;
  surface: string;
  accent: string;
  font: string;
  series: string[];
  rest: string;
  still: boolean;
  amount(value: number, digits: number): string;
  short(value: number): string;
}

/** A canvas does not support light-dark(), so the page computes the colour. */
function colour(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

export function look(): Look {
  const language = document.documentElement.lang || "en";
  const minus = (text: string) => text.replace("-", "\u2212");
  return {
    ink: colour("--ink"),
    muted: colour("--muted"),
    line: colour("--line"),
    surface: colour("--surface"),
    accent: colour("--accent"),
    font: getComputedStyle(document.body).fontFamily,
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => colour(`--chart-${n}`)),
    rest: colour("--chart-rest"),
    still: matchMedia("(prefers-reduced-motion: reduce)").matches,
    amount: (value, digits) =>
      minus(
        new Intl.NumberFormat(language, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(value),
      ),
    short: (value) =>
      minus(
        new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 }).format(
          value,
        ),
      ),
  };
}
