/** The amounts of a page, as whole numbers of the currency's smallest unit: 12.34 is 1234. */
export class Amounts {
  private readonly unit: number;
  private readonly grouped: RegExp;

  /**
   * @param digits decimals of the currency
   * @param decimal the server's decimal sign
   * @param grouping what the server writes between thousands
   */
  constructor(
    private readonly digits: number,
    private readonly decimal = ".",
    private readonly grouping = ",",
  ) {
    this.unit = 10 ** digits;
    const typed = decimal === "," ? "\\." : ",";
    this.grouped = RegExp(`(?<![0-9.,])[0-9]{1,3}(${typed}[0-9]{3})+(?![0-9])`, "g");
  }

  /**
   * Reads an amount, or a sum as it can be typed: 1,234.50+4-20. An empty text is zero. The server
   * also reads products, quotients and parentheses.
   *
   * @returns undefined if only the server can read it
   */
  read(text: string): number | undefined {
    const typed = text.replace(/[\s'’]/g, "").replaceAll("−", "-");
    if (typed === "") return 0;
    const plain = typed
      .replace(this.grouped, (number) => number.replace(/[.,]/g, ""))
      .replaceAll(",", ".");
    if (!/^[+-]?[0-9]+(\.[0-9]+)?([+-][0-9]+(\.[0-9]+)?)*$/.test(plain)) return undefined;
    const terms = plain.match(/[+-]?[0-9.]+/g) ?? [];
    if (terms.some((term) => (term.split(".")[1] ?? "").length > this.digits)) return undefined;
    const sum = terms.reduce((all, term) => all + Math.round(Number(term) * this.unit), 0);
    return Number.isSafeInteger(sum) ? sum : undefined;
  }

  /** As the server writes it. */
  text(amount: number): string {
    const all = String(Math.abs(amount)).padStart(this.digits + 1, "0");
    const point = all.length - this.digits;
    const whole = all.slice(0, point).replace(/\B(?=([0-9]{3})+$)/g, this.grouping);
    const fraction = this.digits > 0 ? this.decimal + all.slice(point) : "";
    return (amount < 0 ? "−" : "") + whole + fraction;
  }
}
