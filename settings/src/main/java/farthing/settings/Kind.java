package farthing.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The type of an option's value: how to parse it, and which values are valid.
///
/// @param range the valid values, as in "must be …": "a whole number from 1 to 65535"
/// @param hidden whether the value is secret and must never be shown
public record Kind<T>(String range, boolean hidden, Reader<T> reader) {

    private static final Pattern COUNT_AND_UNIT = Pattern.compile("([0-9]{1,9}) ?([A-Za-z]+)");

    private static final Map<String, Duration> DURATIONS =
            Map.of(
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));

    private static final Map<String, Long> SIZES =
            Map.of("KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

    /// Parses a text; empty if it is invalid.
    @FunctionalInterface
    public interface Reader<T> {
        Optional<T> read(String text);
    }

    /// Empty if the text is invalid.
    Optional<T> read(String text) {
        return reader.read(text);
    }

    /// Any text on one line.
    static Kind<String> text() {
        return new Kind<>(
                "text", false, text -> Optional.of(text).filter(value -> !value.isBlank()));
    }

    /// A secret: never shown in messages, and it can be read from a file.
    static Kind<String> secret() {
        return new Kind<>("text", true, text -> Optional.of(text).filter(it -> !it.isEmpty()));
    }

    /// Both bounds are included.
    static Kind<Integer> wholeNumber(int smallest, int largest) {
        return new Kind<>(
                "a whole number from " + smallest + " to " + largest,
                false,
                text ->
                        Optional.of(text)
                                .filter(number -> number.matches("[0-9]{1,9}"))
                                .map(Integer::valueOf)
                                .filter(number -> number >= smallest && number <= largest));
    }

    /// "90s", "15m", "12h" or "30d".
    static Kind<Duration> duration(String shortest, String longest) {
        Duration from = units(shortest, DURATIONS).map(Kind::time).orElseThrow();
        Duration to = units(longest, DURATIONS).map(Kind::time).orElseThrow();
        return new Kind<>(
                "a duration from " + shortest + " to " + longest + " (units s, m, h, d)",
                false,
                text ->
                        units(text, DURATIONS)
                                .map(Kind::time)
                                .filter(it -> it.compareTo(from) >= 0 && it.compareTo(to) <= 0));
    }

    /// "512KB", "16MB" or "1GB", in bytes; a KB has 1024.
    static Kind<Long> dataSize(String smallest, String largest) {
        long from = units(smallest, SIZES).map(Kind::bytes).orElseThrow();
        long to = units(largest, SIZES).map(Kind::bytes).orElseThrow();
        return new Kind<>(
                "a size from " + smallest + " to " + largest + " (units KB, MB, GB)",
                false,
                text ->
                        units(text, SIZES)
                                .map(Kind::bytes)
                                .filter(bytes -> bytes >= from && bytes <= to));
    }

    /// "7,4,12": how many days, weeks and months.
    static Kind<Retention> retention() {
        return new Kind<>("three numbers from 0 to 999 such as 7,4,12", false, Retention::parse);
    }

    /// A folder of the file system; a leading `~/` is the home folder.
    static Kind<Path> folder() {
        return new Kind<>("a folder", false, Kind::path);
    }

    /// An absolute URL with a host and without query and fragment.
    static Kind<URI> httpUrl() {
        return new Kind<>(
                "a URL such as http://127.0.0.1:8080",
                false,
                text ->
                        uri(text)
                                .filter(uri -> hasScheme(uri, "http", "https"))
                                .filter(uri -> uri.getHost() != null)
                                .filter(uri -> uri.getQuery() == null)
                                .filter(uri -> uri.getFragment() == null)
                                .filter(uri -> uri.getUserInfo() == null));
    }

    /// The URL of a PostgreSQL database; secret because it may contain a password.
    static Kind<DatabaseUrl> databaseUrl() {
        return new Kind<>(
                "a URL such as postgresql://host:5432/database", true, DatabaseUrl::parse);
    }

    /// One of the constants, in lower case.
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return new Kind<>(
                constants.stream().map(Kind::name).collect(Collectors.joining(", ", "one of ", "")),
                false,
                text -> constants.stream().filter(it -> name(it).equals(text)).findFirst());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(text)
                    .filter(path -> !path.isBlank())
                    .map(path ->
                            path.startsWith("~/")
                                    ? DataFolders.home(System.getenv()) + path.substring(1)
                                    : path)
                    .map(path -> Path.of(path).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Java accepts a text without a colon as a URI without a scheme, so the scheme is checked.
    static boolean hasScheme(URI uri, String... any) {
        return uri.getScheme() != null && List.of(any).contains(uri.getScheme());
    }

    static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private record Count<U>(long count, U unit) {}

    private static <U> Optional<Count<U>> units(String text, Map<String, U> units) {
        Matcher matcher = COUNT_AND_UNIT.matcher(text);
        if (!matcher.matches() || !units.containsKey(matcher.group(2))) {
            return Optional.empty();
        }
        return Optional.of(
                new Count<>(Long.parseLong(matcher.group(1)), units.get(matcher.group(2))));
    }

    private static Duration time(Count<Duration> count) {
        return count.unit().multipliedBy(count.count());
    }

    private static long bytes(Count<Long> count) {
        return Math.multiplyExact(count.count(), count.unit());
    }
}
