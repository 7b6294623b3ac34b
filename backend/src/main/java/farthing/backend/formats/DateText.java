package farthing.backend.formats;

import farthing.contract.Limits;
import org.jspecify.annotations.Nullable;

/// The three numbers of a date, before their order is known.
///
/// @param yearFirst whether the first has four digits
/// @param yearLast whether the last has four digits
/// @param separator the character after the first number; 0 if there is none
record DateText(
        int first, int second, int third, boolean yearFirst, boolean yearLast, char separator) {

    private static final String SEPARATORS = "./- 年月";
    private static final String BEHIND = ".日";

    /// @return null unless the text is three numbers, or starts with eight digits
    static @Nullable DateText of(String text) {
        int[] numbers = new int[3];
        int[] digits = new int[3];
        int at = 0;
        char separator = 0;
        for (int part = 0; part < 3; part++) {
            int start = at;
            while (at < text.length() && isDigit(text.charAt(at)) && at - start < 8) {
                numbers[part] = numbers[part] * 10 + text.charAt(at) - '0';
                at++;
            }
            digits[part] = at - start;
            if (part == 0 && digits[0] == 8) {
                return compact(numbers[0]);
            }
            if (part == 2) {
                break;
            }
            int behind = at;
            while (at < text.length() && at - behind < 2 && isSeparator(text.charAt(at))) {
                at++;
            }
            if (at == behind) {
                return null;
            }
            separator = part == 0 ? text.charAt(behind) : separator;
        }
        boolean yearFirst = digits[0] == 4 && isShort(digits[1]) && isShort(digits[2]);
        boolean shortFirst = isShort(digits[0]) && isShort(digits[1]);
        boolean yearLast = shortFirst && digits[2] == 4;
        boolean shortYear = shortFirst && (digits[2] == 2 || digits[0] == 2 && digits[2] == 1);
        if (!yearFirst && !yearLast && !shortYear || !endsAt(text, at)) {
            return null;
        }
        return new DateText(numbers[0], numbers[1], numbers[2], yearFirst, yearLast, separator);
    }

    /// Splits eight digits: `20261122` or `22112026`.
    private static DateText compact(int number) {
        int year = number / 10_000;
        if (year >= Limits.FIRST_YEAR && year <= Limits.LAST_YEAR) {
            return new DateText(year, number / 100 % 100, number % 100, true, false, (char) 0);
        }
        return new DateText(
                number / 1_000_000, number / 10_000 % 100, number % 10_000, false, true, (char) 0);
    }

    /// Whether the date ends at this position: only blanks or a time may follow.
    private static boolean endsAt(String text, int at) {
        if (at < text.length() && BEHIND.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == text.length()
                || " ,T".indexOf(text.charAt(at)) >= 0
                        && text.chars().skip(at + 1).anyMatch(c -> isDigit((char) c))
                || text.substring(at).isBlank();
    }

    private static boolean isShort(int digits) {
        return digits == 1 || digits == 2;
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
