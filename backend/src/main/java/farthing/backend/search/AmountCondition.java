package farthing.backend.search;

import farthing.backend.ledger.Filter;
import farthing.backend.search.SyntaxError.Reason;
import farthing.contract.Limits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A condition on the amount of a transaction, such as `>50` or `10..20`. Without a sign, it
/// compares the amount without its sign.
///
/// @param least null for no minimum
/// @param most null for no maximum
record AmountCondition(@Nullable Bound least, @Nullable Bound most, boolean signed) {

    private static final String NUMBER = "([+\\-−]?(?:\\d{1,15}(?:[.,]\\d{1,9})?|[.,]\\d{1,9}))";

    /// One thousand in one language, one in another.
    private static final Pattern GROUPED = Pattern.compile("[+\\-−]?[1-9]\\d{0,2}[.,]\\d{3}");

    private static final int THREE = 3;

    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=|)" + NUMBER);
    private static final Pattern RANGE = Pattern.compile(NUMBER + "?\\.\\." + NUMBER + "?");

    /// @param included whether the value itself fulfils the condition
    private record Bound(BigDecimal value, boolean included) {}

    /// @param currencies of the household's accounts. Only if one of them has three decimals,
    ///   `1.250` is such an amount; otherwise it may mean one thousand
    static AmountCondition parse(String text, Place place, Collection<Currency> currencies)
            throws SyntaxError {
        boolean thousandths =
                currencies.stream().anyMatch(each -> each.getDefaultFractionDigits() == THREE);
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            Bound bound =
                    new Bound(
                            number(compared.group(2), place, thousandths),
                            compared.group(1).isEmpty() || compared.group(1).endsWith("="));
            char sign = compared.group(1).isEmpty() ? '=' : compared.group(1).charAt(0);
            return new AmountCondition(
                    sign == '<' ? null : bound,
                    sign == '>' ? null : bound,
                    isSigned(compared.group(2)));
        }
        Matcher range = RANGE.matcher(text);
        if (!range.matches() || text.equals("..")) {
            throw new SyntaxError(Reason.NOT_AN_AMOUNT, place);
        }
        AmountCondition read =
                new AmountCondition(
                        bound(range.group(1), place, thousandths),
                        bound(range.group(2), place, thousandths),
                        isSigned(range.group(1)) || isSigned(range.group(2)));
        if (read.least != null
                && read.most != null
                && read.least.value.compareTo(read.most.value) > 0) {
            throw new SyntaxError(Reason.RANGE_REVERSED, place);
        }
        return read;
    }

    /// The amounts that fulfil the condition, in minor units of each currency.
    List<Filter.Range> ranges(Collection<Currency> currencies) {
        List<Filter.Range> ranges = new ArrayList<>();
        for (Currency currency : currencies) {
            long from = least == null ? unlimited() : minor(least, currency, RoundingMode.CEILING);
            long until =
                    most == null ? Limits.AMOUNT_MINOR : minor(most, currency, RoundingMode.FLOOR);
            if (from > until) {
                continue;
            }
            if (signed || from > 0) {
                ranges.add(new Filter.Range(currency, from, until));
            }
            if (!signed) {
                ranges.add(new Filter.Range(currency, -until, from > 0 ? -from : until));
            }
        }
        return ranges;
    }

    private long unlimited() {
        return signed ? -Limits.AMOUNT_MINOR : 0;
    }

    /// @param inwards the direction of the amounts that fulfil the condition
    private static long minor(Bound bound, Currency currency, RoundingMode inwards) {
        BigDecimal minor = bound.value.movePointRight(currency.getDefaultFractionDigits());
        BigDecimal whole = minor.setScale(0, inwards);
        if (!bound.included && whole.compareTo(minor) == 0) {
            whole =
                    whole.add(
                            inwards == RoundingMode.CEILING
                                    ? BigDecimal.ONE
                                    : BigDecimal.ONE.negate());
        }
        BigDecimal limit = BigDecimal.valueOf(Limits.AMOUNT_MINOR + 1);
        return whole.min(limit).max(limit.negate()).longValueExact();
    }

    private static @Nullable Bound bound(@Nullable String number, Place place, boolean thousandths)
            throws SyntaxError {
        return number == null ? null : new Bound(number(number, place, thousandths), true);
    }

    private static BigDecimal number(String text, Place place, boolean thousandths)
            throws SyntaxError {
        if (GROUPED.matcher(text).matches() && !(thousandths && text.contains("."))) {
            throw new SyntaxError(Reason.NOT_AN_AMOUNT, place);
        }
        return new BigDecimal(text.replace(',', '.').replace('−', '-'));
    }

    private static boolean isSigned(@Nullable String number) {
        return number != null && "+-−".indexOf(number.charAt(0)) >= 0;
    }
}
