package farthing.backend.formats;

import farthing.contract.Limits;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parses amounts as banks write them: `1.234,56-`, `(1,234.56)`, `$ -12.30`, `12,30 EUR DR`,
/// `1'234.50`. The text around the digits gives the sign and the currency.
///
/// @param currency of the account; an amount in another currency is an error
record AmountText(DecimalMark mark, Currency currency) {

    private static final Set<String> NEGATIVE =
            Set.of("DR", "D", "DB", "DEBIT", "DBIT", "SOLL", "S", "DÉBIT", "DEBE", "出金");
    private static final Set<String> POSITIVE =
            Set.of("CR", "C", "CREDIT", "CRDT", "HABEN", "H", "CRÉDIT", "HABER", "入金");
    private static final Set<String> CURRENCY_WORDS =
            Set.of("KR", "KČ", "ZŁ", "FR", "SFR", "FT", "LEI", "RS", "R", "円", "元", "ЛВ", "US");
    private static final String MINUS = "-−–‐";
    private static final String GROUPING = "'’ \u00a0\u202f\u2009";

    /// Parses an amount in minor units of the currency.
    ///
    /// @throws CellProblem if the text is not an amount, has more decimals than the currency, is in
    ///   another currency, or is too large
    long minor(String cell) throws CellProblem {
        int first = firstOfNumber(cell);
        int last = lastDigit(cell);
        if (first < 0 || last < first) {
            throw CellProblem.not("an amount", cell);
        }
        Boolean before = sign(cell, cell.substring(0, first));
        Boolean behind = sign(cell, cell.substring(last + 1));
        boolean negative = Boolean.TRUE.equals(before) || Boolean.TRUE.equals(behind);
        long minor = digits(cell, cell.substring(first, last + 1));
        return negative ? -minor : minor;
    }

    /// Whether a text such as `DR` or `-` means money out (true) or money in (false); empty for any
    /// other text.
    static Optional<Boolean> direction(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        if (NEGATIVE.contains(word) || word.length() == 1 && MINUS.contains(word)) {
            return Optional.of(true);
        }
        return POSITIVE.contains(word) || word.equals("+") ? Optional.of(false) : Optional.empty();
    }

    /// The decimal mark that a number must have, judging by its marks; null if both are possible,
    /// as in `1,234` and `1234`.
    static @Nullable DecimalMark evidence(String cell) {
        int comma = cell.lastIndexOf(',');
        int point = cell.lastIndexOf('.');
        if (comma < 0 && point < 0 || isAmbiguous(cell)) {
            return null;
        }
        if (comma >= 0 && point >= 0) {
            return comma > point ? DecimalMark.COMMA : DecimalMark.POINT;
        }
        boolean repeated = comma >= 0 ? cell.indexOf(',') != comma : cell.indexOf('.') != point;
        return (comma >= 0) != repeated ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    /// Whether the only mark of a number could be a decimal mark or a thousands separator: true for
    /// `1,234`, false for `0,234`. In a currency with fewer than three decimals it is a separator.
    static boolean isAmbiguous(String cell) {
        int comma = cell.lastIndexOf(',');
        int point = cell.lastIndexOf('.');
        int mark = Math.max(comma, point);
        if (mark < 0 || comma >= 0 && point >= 0 || cell.indexOf(cell.charAt(mark)) != mark) {
            return false;
        }
        int first = firstOfNumber(cell);
        int whole = mark - first;
        return lastDigit(cell) - mark == 3 && whole >= 1 && whole <= 3 && cell.charAt(first) != '0';
    }

    /// Parses the text before or after the number.
    ///
    /// @return true for money out, false for money in, null if it gives no sign
    private @Nullable Boolean sign(String cell, String around) throws CellProblem {
        @Nullable Boolean negative = null;
        int at = 0;
        while (at < around.length()) {
            int c = around.codePointAt(at);
            int next = at + Character.charCount(c);
            if (Character.isLetter(c)) {
                while (next < around.length() && Character.isLetter(around.codePointAt(next))) {
                    next += Character.charCount(around.codePointAt(next));
                }
                Optional<Boolean> direction = word(cell, around.substring(at, next));
                negative = direction.isPresent() ? direction.get() : negative;
            } else if (MINUS.indexOf(c) >= 0 || c == '(') {
                negative = true;
            } else if (!isIgnored(c)) {
                throw CellProblem.not("an amount", cell);
            }
            at = next;
        }
        return negative;
    }

    private static boolean isIgnored(int c) {
        return c == '+'
                || c == ')'
                || c == '.'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }

    private Optional<Boolean> word(String cell, String word) throws CellProblem {
        String upper = word.toUpperCase(Locale.ROOT);
        if (upper.equals(currency.getCurrencyCode()) || CURRENCY_WORDS.contains(upper)) {
            return Optional.empty();
        }
        Optional<Boolean> direction = direction(word);
        if (direction.isEmpty()) {
            checkCurrency(upper);
            throw CellProblem.not("an amount", cell);
        }
        return direction;
    }

    /// @param code the currency of a row
    /// @throws CellProblem if it is a currency other than the account's
    void checkCurrency(String code) throws CellProblem {
        if (code.equalsIgnoreCase(currency.getCurrencyCode())) {
            return;
        }
        boolean other =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(each -> each.getCurrencyCode().equalsIgnoreCase(code));
        if (other) {
            throw new CellProblem(
                    "The amount is in "
                            + code.toUpperCase(Locale.ROOT)
                            + "; the account is in "
                            + currency.getCurrencyCode());
        }
    }

    private long digits(String cell, String number) throws CellProblem {
        int point = number.indexOf(mark.mark());
        String whole = point < 0 ? number : number.substring(0, point);
        int most = currency.getDefaultFractionDigits();
        long minor = whole(cell, whole);
        int fraction = 0;
        for (int at = whole.length() + 1; at < number.length(); at++) {
            char c = number.charAt(at);
            if (c < '0' || c > '9') {
                throw CellProblem.not("an amount with a decimal " + mark.text(), cell);
            }
            if (fraction < most) {
                minor = limited(cell, minor * 10 + c - '0');
                fraction++;
            } else if (c != '0') {
                throw CellProblem.of(
                        cell, "has too many decimals for " + currency.getCurrencyCode());
            }
        }
        for (; fraction < most; fraction++) {
            minor = limited(cell, minor * 10);
        }
        return minor;
    }

    private static long limited(String cell, long minor) throws CellProblem {
        if (minor > Limits.AMOUNT_MINOR) {
            throw CellProblem.of(cell, "is too large");
        }
        return minor;
    }

    /// Parses whole units. Digits may be in groups of three; in Indian notation all groups except
    /// the last have two digits.
    private long whole(String cell, String text) throws CellProblem {
        long units = 0;
        int group = 0;
        boolean grouped = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                units = limited(cell, units * 10 + c - '0');
                group++;
            } else {
                boolean separates = c == mark.other() || GROUPING.indexOf(c) >= 0;
                if (!separates || group == 0 || group > 3 || grouped && group < 2) {
                    throw CellProblem.not("an amount with a decimal " + mark.text(), cell);
                }
                grouped = true;
                group = 0;
            }
        }
        if (grouped && group != 3) {
            throw CellProblem.not("an amount with a decimal " + mark.text(), cell);
        }
        return units;
    }

    private static int firstOfNumber(String cell) {
        for (int at = 0; at < cell.length(); at++) {
            char c = cell.charAt(at);
            boolean leadingMark =
                    (c == '.' || c == ',')
                            && at + 1 < cell.length()
                            && isDigit(cell.charAt(at + 1));
            if (isDigit(c) || leadingMark) {
                return at;
            }
        }
        return -1;
    }

    private static int lastDigit(String cell) {
        for (int at = cell.length() - 1; at >= 0; at--) {
            if (isDigit(cell.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
