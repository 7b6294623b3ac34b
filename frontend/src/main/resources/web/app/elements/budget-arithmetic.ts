/** A decimal number: 12.34 is 1234n with a scale of 2. */
interface Decimal {
  readonly value: bigint;
  readonly scale: number;
}

/** The server keeps so many digits of a quotient. */
const PRECISION = 34;

/** The server reads no deeper. */
const MAX_DEPTH = 20;

/**
 * Calculates as the server does: exactly, except that a quotient has 34 digits and the result is
 * rounded half up.
 *
 * @param text digits, points, `+ - * / ( )`; no spaces
 * @param digits decimals of the result
 * @returns the result without its decimal point; undefined if the text is no such calculation
 */
export function calculated(text: string, digits: number): bigint | undefined {
  try {
    return rounded(new Calculation(text).result(), digits);
  } catch (notAnAmount) {
    if (notAnAmount instanceof RangeError) return undefined;
    throw notAnAmount;
  }
}

/** Throws a RangeError if the text is no calculation, as a division by zero does. */
class Calculation {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  result(): Decimal {
    const result = this.sum();
    if (this.at < this.text.length) throw new RangeError(this.text);
    return result;
  }

  private sum(): Decimal {
    let sum = this.product();
    for (;;) {
      if (this.take("+")) sum = plus(sum, this.product());
      else if (this.take("-")) sum = plus(sum, negated(this.product()));
      else return sum;
    }
  }

  private product(): Decimal {
    let product = this.factor();
    for (;;) {
      if (this.take("*")) product = times(product, this.factor());
      else if (this.take("/")) product = quotient(product, this.factor());
      else return product;
    }
  }

  private factor(): Decimal {
    if (++this.depth > MAX_DEPTH) throw new RangeError(this.text);
    const factor = this.signed();
    this.depth--;
    return factor;
  }

  private signed(): Decimal {
    if (this.take("-")) return negated(this.factor());
    if (this.take("+")) return this.factor();
    if (!this.take("(")) return this.number();
    const sum = this.sum();
    if (!this.take(")")) throw new RangeError(this.text);
    return sum;
  }

  private number(): Decimal {
    const [number = ""] = /^[0-9.]*/.exec(this.text.slice(this.at)) ?? [];
    if (!/^([0-9]+\.?[0-9]*|\.[0-9]+)$/.test(number)) throw new RangeError(this.text);
    this.at += number.length;
    const [whole = "", fraction = ""] = number.split(".");
    return { value: BigInt(whole + fraction), scale: fraction.length };
  }

  private take(wanted: string): boolean {
    if (this.text.charAt(this.at) !== wanted) return false;
    this.at++;
    return true;
  }
}

function plus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { value: scaled(one, scale) + scaled(other, scale), scale };
}

function negated({ value, scale }: Decimal): Decimal {
  return { value: -value, scale };
}

function times(one: Decimal, other: Decimal): Decimal {
  return { value: one.value * other.value, scale: one.scale + other.scale };
}

/** Rounded half even, as the server does. */
function quotient(one: Decimal, by: Decimal): Decimal {
  let shift = PRECISION + length(by.value) - length(one.value);
  if (length(raised(one.value, shift) / raised(by.value, -shift)) > PRECISION) shift--;
  const dividend = raised(one.value, shift);
  const divisor = raised(by.value, -shift);
  const whole = dividend / divisor;
  const rest = 2n * magnitude(dividend % divisor);
  const up = rest > magnitude(divisor) || (rest === magnitude(divisor) && whole % 2n !== 0n);
  const away = dividend < 0n === divisor < 0n ? 1n : -1n;
  return { value: up ? whole + away : whole, scale: shift + one.scale - by.scale };
}

function rounded(number: Decimal, digits: number): bigint {
  if (number.scale <= digits) return scaled(number, digits);
  const unit = power(number.scale - digits);
  return (number.value + (number.value < 0n ? -unit : unit) / 2n) / unit;
}

function scaled({ value, scale }: Decimal, wanted: number): bigint {
  return raised(value, wanted - scale);
}

/** Nothing is raised by a negative number of digits. */
function raised(value: bigint, digits: number): bigint {
  return value * power(Math.max(digits, 0));
}

function power(of10: number): bigint {
  return 10n ** BigInt(of10);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function length(value: bigint): number {
  return magnitude(value).toString().length;
}
