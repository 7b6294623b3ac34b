package farthing.money;

/// Converts between decimal text and minor units, exactly, and without [java.math.BigDecimal]
/// because it runs for every amount of every response.
final class DecimalText {

    /// The digits of [Long#MAX_VALUE] and one more: longer texts are refused unread.
    private static final int MAX_LENGTH = 21;

    private DecimalText() {}

    /// `toMinor("-12.3", 2)` is −1230.
    ///
    /// @param digits number of decimals of the currency, 0–4
    static long toMinor(String text, int digits) throws NotAnAmount {
        if (text.length() > MAX_LENGTH) {
            throw new NotAnAmount("An amount has at most " + MAX_LENGTH + " characters");
        }
        boolean negative = text.startsWith("-");
        int start = negative ? 1 : 0;
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        int fraction = point < 0 ? 0 : text.length() - point - 1;
        if (whole == start || point >= 0 && fraction == 0) {
            throw notAnAmount(text);
        }
        if (fraction > digits) {
            throw new NotAnAmount(
                    text
                            + " has "
                            + fraction
                            + (fraction == 1 ? " digit" : " digits")
                            + " after the point; the currency has "
                            + digits);
        }
        long minor = 0;
        try {
            for (int at = start; at < text.length(); at++) {
                if (at == point) {
                    continue;
                }
                int digit = text.charAt(at) - '0';
                if (digit < 0 || digit > 9) {
                    throw notAnAmount(text);
                }
                minor = Math.addExact(Math.multiplyExact(minor, 10), digit);
            }
            for (int zeros = fraction; zeros < digits; zeros++) {
                minor = Math.multiplyExact(minor, 10);
            }
        } catch (ArithmeticException e) {
            throw new NotAnAmount(text + " is too large");
        }
        return negative ? -minor : minor;
    }

    /// `ofMinor(-1230, 2)` is "-12.30".
    static String ofMinor(long minor, int digits) {
        String all = Long.toString(minor);
        if (digits == 0) {
            return all;
        }
        boolean negative = minor < 0;
        StringBuilder text = new StringBuilder(all.length() + digits + 2);
        text.append(all, negative ? 1 : 0, all.length());
        while (text.length() <= digits) {
            text.insert(0, '0');
        }
        text.insert(text.length() - digits, '.');
        return negative ? text.insert(0, '-').toString() : text.toString();
    }

    private static NotAnAmount notAnAmount(String text) {
        return new NotAnAmount("\"" + text + "\" is not an amount; write it as -12.30");
    }
}
