package farthing.frontend.language;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dates as people type them: `today`, `yesterday`, `12`, `12/3`, `3 nov`, `12.3.2026`,
/// `2026-03-12`. Missing parts are completed to the most recent such date, or to one in the near
/// future.
public final class DateInput {

    private static final List<String> TODAY =
            List.of("today", "t", "heute", "aujourd'hui", "aujourd’hui", "hoy", "今日", "きょう");
    private static final List<String> YESTERDAY =
            List.of("yesterday", "y", "gestern", "hier", "ayer", "昨日", "きのう");
    private static final List<String> TOMORROW =
            List.of("tomorrow", "morgen", "demain", "mañana", "明日", "あした");

    private final Locale locale;
    private final LocalDate today;
    private final Ahead ahead;

    private DateInput(Locale locale, LocalDate today, Ahead ahead) {
        this.locale = locale;
        this.today = today;
        this.ahead = ahead;
    }

    /// Reads the date of a transaction: `read("12", ENGLISH, 2026-11-22)` is 12 November 2026;
    /// `"12/3"` is 3 December in American English and 12 March in German; `"1"` is 1 November.
    ///
    /// @return empty if the text is not a date
    public static Optional<LocalDate> read(String typed, Locale locale, LocalDate today) {
        return new DateInput(locale, today, Ahead.ENTRY).read(typed);
    }

    /// Reads the first or last date of a filter: missing parts are never completed to a future
    /// date.
    ///
    /// @return empty if the text is not a date
    public static Optional<LocalDate> readPast(String typed, Locale locale, LocalDate today) {
        return new DateInput(locale, today, Ahead.NEVER).read(typed);
    }

    private Optional<LocalDate> read(String typed) {
        String text =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (TODAY.contains(text)) {
            return Optional.of(today);
        }
        if (YESTERDAY.contains(text)) {
            return Optional.of(today.minusDays(1));
        }
        if (TOMORROW.contains(text)) {
            return Optional.of(today.plusDays(1));
        }
        if (!text.matches("[0-9]{1,4}([-/. 年月][ ]?[0-9]{1,4}){0,2}[.日]?")) {
            return withMonthName(text);
        }
        int[] parts = numbers(text);
        return switch (parts.length) {
            case 1 -> day(parts[0]);
            case 2 ->
                    monthFirst()
                            ? dayAndMonth(parts[1], parts[0])
                            : dayAndMonth(parts[0], parts[1]);
            default -> whole(parts, text);
        };
    }

    /// `3 nov`, `3. November 2026`, `nov 3, 2026`, `3 de noviembre`.
    private Optional<LocalDate> withMonthName(String text) {
        OptionalInt month =
                text.matches("[\\p{L}\\p{M}0-9., ]{4,40}")
                        ? MonthNames.month(text.replaceAll("[0-9.,]", " "), locale)
                        : OptionalInt.empty();
        int[] parts = text.matches(".*[0-9]{5}.*") ? new int[0] : numbers(text);
        if (month.isEmpty() || parts.length == 0 || parts.length > 2) {
            return Optional.empty();
        }
        return parts.length == 1
                ? dayAndMonth(parts[0], month.getAsInt())
                : Optional.ofNullable(of(year(parts[1]), month.getAsInt(), parts[0]));
    }

    private Optional<LocalDate> day(int day) {
        YearMonth month = YearMonth.from(today);
        return last(
                IntStream.rangeClosed(-2, 1) // one of two consecutive months has 31 days
                        .mapToObj(month::plusMonths)
                        .map(m -> m.isValidDay(day) ? m.atDay(day) : null),
                ahead.day());
    }

    private Optional<LocalDate> dayAndMonth(int day, int month) {
        return last(
                IntStream.rangeClosed(
                                today.getYear() - 8, today.getYear() + 1) // includes a leap year
                        .mapToObj(year -> of(year, month, day)),
                ahead.dayAndMonth());
    }

    private Optional<LocalDate> last(Stream<@Nullable LocalDate> candidates, int aheadDays) {
        return candidates
                .filter(Objects::nonNull)
                .filter(date -> !date.isAfter(today.plusDays(aheadDays)))
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> whole(int[] parts, String text) {
        if (text.matches("[0-9]{4}.*")) {
            return Optional.ofNullable(of(parts[0], parts[1], parts[2]));
        }
        int year = year(parts[2]);
        return Optional.ofNullable(
                monthFirst() ? of(year, parts[0], parts[1]) : of(year, parts[1], parts[0]));
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split("[^0-9]+"))
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static int year(int typed) {
        return typed < 100 ? 2000 + typed : typed;
    }

    private static @Nullable LocalDate of(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private boolean monthFirst() {
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('M') < pattern.indexOf('d');
    }

    /// How many days in the future an incomplete date may be.
    ///
    /// @param day for a day without a month, such as a payment entered a little early
    /// @param dayAndMonth for a day with a month, such as a bill due in the next weeks
    private record Ahead(int day, int dayAndMonth) {

        static final Ahead ENTRY = new Ahead(3, 45);
        static final Ahead NEVER = new Ahead(0, 0);
    }
}
