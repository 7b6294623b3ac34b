package farthing.frontend.language;

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
import java.util.Currency;
import java.util.Locale;

/// Amounts, dates and shares in a locale. Amounts come without their currency, which a page says
/// once, and with a true minus sign.
///
/// @param locale decides the separators and the order of a date
public record Formats(Locale locale) {

    private static final Object SKELETONS = new Object();

    /// A true minus sign, as wide as a plus.
    private static final char MINUS = '\u2212';

    /// `amount("-1234.5", EUR)` is −1,234.50 in English and −1.234,50 in German.
    public String amount(BigDecimal amount, Currency currency) {
        return format(currency).format(amount);
    }

    /// As [#amount], with a plus where money comes in: +1,234.50.
    public String signed(BigDecimal amount, Currency currency) {
        String text = amount(amount, currency);
        return amount.signum() > 0 ? "+" + text : text;
    }

    /// As a person would type it into a field: no grouping, and the sign always there.
    public String field(BigDecimal amount, Currency currency) {
        DecimalFormat format = format(currency);
        format.setGroupingUsed(false);
        String text = format.format(amount).replace(MINUS, '-');
        return amount.signum() > 0 ? "+" + text : text;
    }

    /// `share(0.256)` is 26%; what is above zero but rounds to it is shown as under one percent.
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

    /// As a person would type it into a field: 22/11/2026, 11/22/2026, 22.11.2026. What is shown is
    /// read back by [DateInput]; where a locale writes dates in a way that is not, it is ISO
    /// 8601's.
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

    /// Nov 22, or with its year where it is not this one's.
    public String day(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? ofSkeleton("MMMd").format(date) : date(date);
    }

    /// November 2026.
    public String month(YearMonth month) {
        return ofSkeleton("yMMMM").format(month);
    }

    /// Nov 2026, where there is little room.
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

    private DecimalFormat format(Currency currency) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        symbols.setMinusSign(MINUS);
        format.setDecimalFormatSymbols(symbols);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        format.setNegativePrefix(String.valueOf(MINUS));
        return format;
    }
}
