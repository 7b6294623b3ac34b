package farthing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks that the FARTHING_ variables in guides, manifests, images and compose.yaml exist, and
/// that their values are valid.
class WrittenNamesTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> PLACES =
            List.of("README.md", "compose.yaml", "docs", "images", "kubernetes", "terraform");

    /// Excludes `FARTHING_BACKUP_…`, which stands for several variables.
    private static final Pattern NAME = Pattern.compile("FARTHING_[A-Z_]*[A-Z](?![A-Z_…])");

    /// `NAME=value` and `NAME: value`. Excludes values from shell variables or other files.
    private static final Pattern VALUE =
            Pattern.compile("(" + NAME.pattern() + ")(?:=|: )[\"']?([^\\s\"'`$…]+)[\"'`\\s]");

    private static final Map<String, Option<?>> OPTIONS =
            Options.all().stream().collect(Collectors.toMap(Option::name, Function.identity()));

    @Test
    void all_documented_variables_exist() throws IOException {
        assertThat(found(NAME))
                .hasSizeGreaterThan(50)
                .allSatisfy((place, name) ->
                        assertThat(name.group()).matches(WrittenNamesTest::isVariable));
    }

    @Test
    void all_documented_values_are_valid() throws IOException {
        Map<String, MatchResult> values = found(VALUE);
        values.values().removeIf(value -> !OPTIONS.containsKey(value.group(1)));
        // a placeholder that the overlay replaces
        values.values().removeIf(value -> value.group(2).equals("from-terraform"));
        assertThat(values)
                .hasSizeGreaterThan(10)
                .allSatisfy((place, value) ->
                        assertThat(option(value).kind().read(value.group(2))).isPresent());
    }

    private static Option<?> option(MatchResult value) {
        return Objects.requireNonNull(OPTIONS.get(value.group(1)));
    }

    /// The matches by file and position.
    private static Map<String, MatchResult> found(Pattern pattern) throws IOException {
        Map<String, MatchResult> found = new TreeMap<>();
        for (Path file : files()) {
            pattern.matcher(Files.readString(file))
                    .results()
                    .forEach(match -> found.put(file + ":" + match.start(), match));
        }
        return found;
    }

    private static boolean isVariable(String name) {
        return OPTIONS.containsKey(name)
                || OPTIONS.values().stream()
                        .anyMatch(option -> option.fileName().filter(name::equals).isPresent());
    }

    /// The files for users and other programs, without tests.
    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String place : PLACES) {
            try (Stream<Path> found = Files.walk(ROOT.resolve(place))) {
                found.filter(Files::isRegularFile)
                        .filter(WrittenNamesTest::isRead)
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isRead(Path file) {
        String path = ROOT.relativize(file).toString();
        boolean ours = path.startsWith("kubernetes/src/") || path.contains("/target/");
        return !ours && path.matches(".*(\\.(md|yaml|env|tf|tfvars|conf)|Dockerfile)");
    }
}
