/** The amounts of a page, as whole numbers of the currency's smallest unit: 12.34 is 1234. */
export class Amounts {
  private readonly format: Intl.NumberFormat;
  /** What separates thousands in what is typed. */
  private readonly typed: string;
  private readonly unit: number;

  /**
   * @param locale of the server's formats, for example de-CH
   * @param digits decimals of the currency
   * @param grouping what the server puts between thousands
   */
  constructor(
    locale: string | undefined,
    private readonly digits: number,
    private readonly grouping = "",
  ) {
    this.format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: "always",
    });
    const decimal = this.format.formatToParts(0.5).find((part) => part.type === "decimal");
    this.typed = decimal?.value === "," ? "." : ",";
    this.unit = 10 ** digits;
  }

  /**
   * Reads an amount, or a sum as it can be typed: 1,234.50+4-20. An empty text is zero. Knows less
   * than the server, which also multiplies.
   *
   * @returns undefined if only the server can read it
   */
  read(text: string): number | undefined {
    const amount = text.replace(/[\s'’]/g, "").replaceAll("−", "-");
    if (amount === "") return 0;
    const grouped = RegExp(`(?<![0-9.,])[0-9]{1,3}([${this.typed}][0-9]{3})+(?![0-9])`, "g");
    const plain = amount
      .replace(grouped, (number) => number.replaceAll(this.typed, ""))
      .replaceAll(",", ".");
    if (!/^[+-]?[0-9]+(\.[0-9]+)?([+-][0-9]+(\.[0-9]+)?)*$/.test(plain)) return undefined;
    const terms = plain.match(/[+-]?[0-9.]+/g) ?? [];
    if (terms.some((term) => (term.split(".")[1] ?? "").length > this.digits)) return undefined;
    const sum = terms.reduce((all, term) => all + Math.round(Number(term) * this.unit), 0);
    return Number.isSafeInteger(sum) ? sum : undefined;
  }

  text(amount: number): string {
    return this.format
      .formatToParts(amount / this.unit)
      .map(({ type, value }) => (type === "group" ? this.grouping : value))
      .join("")
      .replace("-", "−");
  }
}
