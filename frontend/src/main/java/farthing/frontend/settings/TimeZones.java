package farthing.frontend.settings;

import farthing.contract.Limits;
import farthing.frontend.server.Choice;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The choices for a household's time zone and for the day on which its months begin.
final class TimeZones {

    /// Region/city names; the other names are offsets and legacy names.
    private static final Pattern PLACE =
            Pattern.compile(
                    "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");

    private TimeZones() {}

    static List<Choice> choices(String chosen) {
        Stream<String> places =
                ZoneId.getAvailableZoneIds().stream().filter(id -> PLACE.matcher(id).matches());
        return Stream.concat(places, Stream.of("UTC", chosen))
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .map(id -> new Choice(id, id.replace('_', ' '), id.equals(chosen)))
                .toList();
    }

    /// The days on which a month can begin.
    static List<Choice> days(String chosen) {
        return IntStream.rangeClosed(1, Limits.MONTH_START_DAY)
                .mapToObj(String::valueOf)
                .map(day -> new Choice(day, day, day.equals(chosen)))
                .toList();
    }

    /// `null` if it is not a number; the backend validates the range.
    static @Nullable Integer day(String typed) {
        return typed.matches("[0-9]{1,2}") ? Integer.valueOf(typed) : null;
    }
}
