/** A dividend and its divisor. */
type Fraction = readonly [bigint, bigint];

/** The server reads no deeper. */
const MAX_DEPTH = 20;

/**
 * Calculates exactly and rounds half up, as the server does.
 *
 * @param text digits, points, `+ - * / ( )`; no spaces
 * @param digits decimals of the result
 * @returns the result without its decimal point; undefined if the text is no such calculation, or
 *   the server may round a quotient before it rounds the result
 */
export function calculated(text: string, digits: number): bigint | undefined {
  try {
    const [dividend, divisor] = result(text);
    const twice = 2n * dividend * 10n ** BigInt(digits);
    const isHalf = twice % divisor === 0n && (twice / divisor) % 2n !== 0n;
    if (isHalf && text.includes("/")) return undefined;
    const half = twice < 0n === divisor < 0n ? divisor : -divisor;
    return (twice + half) / (2n * divisor);
  } catch (notAnAmount) {
    if (notAnAmount instanceof RangeError) return undefined;
    throw notAnAmount;
  }
}

/** Throws a RangeError if the text is no calculation, as a division by zero does. */
function result(text: string): Fraction {
  let at = 0;
  let depth = 0;

  function sum(): Fraction {
    let value = product();
    for (;;) {
      if (take("+")) value = plus(value, product());
      else if (take("-")) value = plus(value, negated(product()));
      else return value;
    }
  }

  function product(): Fraction {
    let value = factor();
    for (;;) {
      if (take("*")) value = times(value, factor());
      else if (take("/")) value = times(value, inverse(factor()));
      else return value;
    }
  }

  function factor(): Fraction {
    check(++depth <= MAX_DEPTH);
    const value = signed();
    depth--;
    return value;
  }

  function signed(): Fraction {
    if (take("-")) return negated(factor());
    if (take("+")) return factor();
    if (!take("(")) return number();
    const value = sum();
    check(take(")"));
    return value;
  }

  function number(): Fraction {
    const typed = /^([0-9]+\.?[0-9]*|\.[0-9]+)/.exec(text.slice(at))?.[0] ?? "";
    check(typed !== "");
    at += typed.length;
    const [whole = "", fraction = ""] = typed.split(".");
    return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
  }

  function take(wanted: string): boolean {
    const found = text.charAt(at) === wanted;
    if (found) at++;
    return found;
  }

  const value = sum();
  check(at === text.length);
  return value;
}

function check(valid: boolean): void {
  if (!valid) throw new RangeError();
}

function plus([one, of]: Fraction, [other, by]: Fraction): Fraction {
  return [one * by + other * of, of * by];
}

function negated([dividend, divisor]: Fraction): Fraction {
  return [-dividend, divisor];
}

function times([one, of]: Fraction, [other, by]: Fraction): Fraction {
  return [one * other, of * by];
}

function inverse([dividend, divisor]: Fraction): Fraction {
  check(dividend !== 0n);
  return [divisor, dividend];
}
