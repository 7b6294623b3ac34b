package farthing.frontend.language;

import farthing.money.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Formats amounts, dates and shares for a locale. Amounts have no currency, which a page shows
/// only once, and use the Unicode minus sign.
///
/// @param locale decides the separators and the order of a date
public record Formats(Locale locale) {

    private static final Object SKELETONS = new Object();

    /// The Unicode minus sign, as wide as a plus.
    private static final char MINUS = '\u2212';

    /// −1234.50 EUR is −1,234.50 in English and −1.234,50 in German.
    public String amount(Money amount) {
        return number(amount, true);
    }

    /// As [#amount], with a plus where money comes in: +1,234.50.
    public String signed(Money amount) {
        return plus(amount) + amount(amount);
    }

    /// For an input field: without grouping, and always with a sign.
    public String field(Money amount) {
        return plus(amount) + number(amount, false).replace(MINUS, '-');
    }

    /// For an input field that is a column of a table: as [#amount] if [AmountInput] reads that
    /// back, else without grouping.
    public String cell(Money amount) {
        String text = amount(amount);
        boolean readBack =
                AmountInput.read(text, locale, amount.currency())
                        .map(AmountInput::value)
                        .filter(amount::equals)
                        .isPresent();
        return readBack ? text : number(amount, false);
    }

    /// A number with all its decimals: 1,234.5.
    public String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(number.stripTrailingZeros().scale(), 0));
        return format.format(number);
    }

    /// `share(0.256)` is 26%; a positive share that rounds to zero is shown as less than 1%.
    public String share(BigDecimal part) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        BigDecimal onePercent = new BigDecimal("0.01");
        if (part.signum() > 0 && part.compareTo(onePercent) < 0) {
            return "<" + format.format(onePercent);
        }
        return format.format(part).replace('-', MINUS);
    }

    /// Nov 22, 2026.
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /// For an input field: 22/11/2026, 11/22/2026, 22.11.2026. [DateInput] can read the result; if
    /// it cannot read the locale's format, the date is in ISO 8601 format.
    public String field(LocalDate date) {
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                        .replaceAll("y+", "yyyy");
        String text = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(date);
        boolean readBack = DateInput.read(text, locale, date).filter(date::equals).isPresent();
        return readBack ? text : date.toString();
    }

    /// 3:05 PM, 15:05.
    public String time(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
    }

    /// Nov 22, with the year if it is not the current one.
    public String day(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? ofSkeleton("MMMd").format(date) : date(date);
    }

    /// November 2026.
    public String month(YearMonth month) {
        return ofSkeleton("yMMMM").format(month);
    }

    /// Nov 2026, for narrow columns.
    public String shortMonth(YearMonth month) {
        return ofSkeleton("yMMM").format(month);
    }

    /// 1,234.
    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /// The JDK (25) fills its table of skeletons on first use without a thought for other threads:
    /// one of two that come at once meets a null in it. The patterns of a [FormatStyle] come out of
    /// tables that are made for several.
    private DateTimeFormatter ofSkeleton(String skeleton) {
        String pattern;
        synchronized (SKELETONS) {
            pattern =
                    DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                            skeleton, IsoChronology.INSTANCE, locale);
        }
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private static String plus(Money amount) {
        return amount.isPositive() ? "+" : "";
    }

    private String number(Money amount, boolean grouped) {
        BigDecimal number = new BigDecimal(amount.toDecimal());
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setMinusSign(MINUS);
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        format.setGroupingUsed(grouped);
        format.setNegativePrefix(String.valueOf(MINUS));
        return format.format(number);
    }
}
