package farthing.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which daily backups are kept: the newest one of each of the last `days` days, `weeks` weeks and
/// `months` months that have one. "7,4,12" keeps about twenty and covers a year. Days end at
/// midnight UTC, weeks on Sunday.
///
/// @param days 0 to 999, as the others
public record Retention(int days, int weeks, int months) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,3}),([0-9]{1,3}),([0-9]{1,3})");

    /// Empty if the text is not three numbers.
    static Optional<Retention> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new Retention(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /// Whether no backups are kept, which disables daily backups.
    public boolean nothing() {
        return days + weeks + months == 0;
    }

    /// The times of the backups to keep.
    public Set<Instant> kept(Collection<Instant> taken) {
        List<Instant> newestFirst = taken.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new TreeSet<>();
        keep(newestFirst, days, day -> day, kept);
        keep(
                newestFirst,
                weeks,
                day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                kept);
        keep(newestFirst, months, day -> day.withDayOfMonth(1), kept);
        return kept;
    }

    /// @param period maps a day to the first day of its period
    private static void keep(
            List<Instant> newestFirst,
            int most,
            UnaryOperator<LocalDate> period,
            Set<Instant> kept) {
        Set<LocalDate> periods = new HashSet<>();
        for (Instant each : newestFirst) {
            LocalDate first = period.apply(LocalDate.ofInstant(each, ZoneOffset.UTC));
            if (periods.size() < most && periods.add(first)) {
                kept.add(each);
            }
        }
    }
}
