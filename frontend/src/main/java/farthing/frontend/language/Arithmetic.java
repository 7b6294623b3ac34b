package farthing.frontend.language;

import java.math.BigDecimal;
import java.math.MathContext;

/// Arithmetic in amount fields: `12.30+4`, `(3*4.50)/2`. Exact except division, which keeps 34
/// digits; the caller rounds to the currency.
final class Arithmetic {

    /// Far more than any real input needs; prevents a stack overflow.
    private static final int MAX_DEPTH = 20;

    private final String text;
    private int at;
    private int depth;

    private Arithmetic(String text) {
        this.text = text;
    }

    /// `value("12.30+4")` is 16.30.
    ///
    /// @param text digits, points, `+ - * / ( )`; no spaces
    /// @throws ArithmeticException if the text is not such an expression, or divides by zero
    static BigDecimal value(String text) {
        Arithmetic sum = new Arithmetic(text);
        BigDecimal value = sum.sum();
        if (sum.at < text.length()) {
            throw new ArithmeticException("not a sum: " + text);
        }
        return value;
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (true) {
            if (take('+')) {
                value = value.add(product());
            } else if (take('-')) {
                value = value.subtract(product());
            } else {
                return value;
            }
        }
    }

    private BigDecimal product() {
        BigDecimal value = factor();
        while (true) {
            if (take('*')) {
                value = value.multiply(factor());
            } else if (take('/')) {
                value = value.divide(factor(), MathContext.DECIMAL128);
            } else {
                return value;
            }
        }
    }

    private BigDecimal factor() {
        if (++depth > MAX_DEPTH) {
            throw new ArithmeticException("too deep: " + text);
        }
        try {
            if (take('-')) {
                return factor().negate();
            }
            if (take('+')) {
                return factor();
            }
            if (take('(')) {
                BigDecimal value = sum();
                if (!take(')')) {
                    throw new ArithmeticException("an open bracket: " + text);
                }
                return value;
            }
            return number();
        } finally {
            depth--;
        }
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        try {
            return new BigDecimal(text.substring(start, at));
        } catch (NumberFormatException notANumber) {
            throw new ArithmeticException("not a number: " + text);
        }
    }

    private boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
