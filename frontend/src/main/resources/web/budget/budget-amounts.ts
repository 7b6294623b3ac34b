import { calculated } from "./budget-arithmetic";

/** The server reads no longer text. */
const MAX_LENGTH = 60;

/** The amounts of a page, as whole numbers of the currency's smallest unit: 12.34 is 1234. */
export class Amounts {
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
    const typed = decimal === "," ? "\\." : ",";
    this.grouped = RegExp(`(?<![0-9.,])[0-9]{1,3}(${typed}[0-9]{3})+(?![0-9])`, "g");
  }

  /**
   * Reads an amount, or a calculation, as the server does: 1,234.50+4×20. An empty text is zero.
   *
   * @returns undefined if it is no amount, or too large for this page
   */
  read(text: string): number | undefined {
    const typed = text
      .normalize("NFKC")
      .replace(/[\s\p{Z}'’]/gu, "")
      .replaceAll("−", "-")
      .replaceAll("×", "*")
      .replaceAll("÷", "/");
    if (typed === "") return 0;
    if (typed.length > MAX_LENGTH) return undefined;
    const plain = typed
      .replace(this.grouped, (number) => number.replace(/[.,]/g, ""))
      .replaceAll(",", ".");
    const amount = Number(calculated(plain, this.digits));
    return Number.isSafeInteger(amount) ? amount : undefined;
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
