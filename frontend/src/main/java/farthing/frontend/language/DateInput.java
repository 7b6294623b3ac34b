package farthing.frontend.language;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dates as people type them: `today`, `yesterday`, `12`, `12/3`, `12.3.2026`, `2026-03-12`. What
/// is left out is filled in as a ledger needs it: a day alone is the nearest such day, a day and a
/// month the last such day, or one that is close ahead.
public final class DateInput {

    private static final List<String> TODAY =
            List.of("today", "t", "heute", "aujourd'hui", "aujourd’hui", "hoy", "今日", "きょう");
    private static final List<String> YESTERDAY =
            List.of("yesterday", "y", "gestern", "hier", "ayer", "昨日", "きのう");
    private static final List<String> TOMORROW =
            List.of("tomorrow", "morgen", "demain", "mañana", "明日", "あした");

    /// How far ahead a day and a month are still taken to be meant: bills of the next weeks.
    private static final int AHEAD_DAYS = 45;

    private DateInput() {}

    /// `read("12", ENGLISH, 2026-11-22)` is 12 November 2026; `"12/3"` is 3 December in American
    /// English and 12 March in German.
    ///
    /// @return empty where it is no date
    public static Optional<LocalDate> read(String typed, Locale locale, LocalDate today) {
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
            return Optional.empty();
        }
        int[] parts =
                Arrays.stream(text.split("[^0-9]+"))
                        .filter(part -> !part.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray();
        return switch (parts.length) {
            case 1 -> nearest(today, days(parts[0], today));
            case 2 -> dayAndMonth(parts, locale, today);
            default -> whole(parts, text, locale);
        };
    }

    private static Stream<@Nullable LocalDate> days(int day, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(month::plusMonths)
                .map(m -> m.isValidDay(day) ? m.atDay(day) : null);
    }

    private static Optional<LocalDate> dayAndMonth(int[] parts, Locale locale, LocalDate today) {
        int day = monthFirst(locale) ? parts[1] : parts[0];
        int month = monthFirst(locale) ? parts[0] : parts[1];
        return IntStream.rangeClosed(
                        today.getYear() - 4, today.getYear() + 1) // a leap year is in it
                .mapToObj(year -> of(year, month, day))
                .filter(Objects::nonNull)
                .filter(date -> !date.isAfter(today.plusDays(AHEAD_DAYS)))
                .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> whole(int[] parts, String text, Locale locale) {
        boolean yearFirst = text.matches("[0-9]{4}.*");
        if (yearFirst) {
            return Optional.ofNullable(of(parts[0], parts[1], parts[2]));
        }
        int year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
        return Optional.ofNullable(
                monthFirst(locale) ? of(year, parts[0], parts[1]) : of(year, parts[1], parts[0]));
    }

    private static Optional<LocalDate> nearest(
            LocalDate today, Stream<@Nullable LocalDate> candidates) {
        return candidates
                .filter(Objects::nonNull)
                .min(
                        Comparator.comparingLong(
                                date -> Math.abs(ChronoUnit.DAYS.between(today, date))));
    }

    private static @Nullable LocalDate of(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean monthFirst(Locale locale) {
        String pattern =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('M') < pattern.indexOf('d');
    }
}
