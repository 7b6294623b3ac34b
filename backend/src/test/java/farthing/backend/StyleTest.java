package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Style rules for all tracked files of the repository.
class StyleTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /// Imports, annotations, comments and blank lines do not count. Tests may be longer.
    private static final int MOST_LINES_OF_A_TYPE = 150;

    private static final int MOST_LINES_OF_A_TEST = 300;
    private static final int MOST_LINES_OF_A_METHOD = 40;
    private static final int MOST_LINES_OF_A_METHOD_OF_A_TEST = 52;

    /// Existing types that exceed the limit, and their limit. Do not add types or increase a limit.
    private static final Map<String, Integer> LONGER_TYPES =
            Map.of(
                    "AmountText.java", 185,
                    "DataFolder.java", 155,
                    "DraftReader.java", 175,
                    "ErrorsTest.java", 301, // provokes each problem
                    "ImportRows.java", 170,
                    "Story.java", 285); // a year of a household, month by month

    /// Existing files with a method that exceeds the limit, and their limit.
    private static final Map<String, Integer> LONGER_METHODS =
            Map.of(
                    "DecimalText.java",
                    41,
                    "History.java",
                    45,
                    "PageBytes.java",
                    43,
                    "Story.java",
                    56);

    /// Classes that may sleep: between retries, or while they poll another process.
    private static final Set<String> SLEEPERS =
            Set.of("Database.java", "Leftover.java", "Flask.java", "Memory.java");

    private static final int MOST_COLUMNS = 100;

    /// Forbidden patterns, and what to do instead.
    private static final String[][] FORBIDDEN = {
        {"\\b(TO" + "DO|FIX" + "ME)\\b", "resolve it now or create an issue"},
        {"(?<![\\w.~])/(home|Users)/[a-z]", "use a relative path or an argument"},
        {"(?<![\\w.~$}])/(root|work)/", "use a relative path or an argument"},
        {
            "repo1?\\.maven\\.|registry\\.npmjs|deb\\.debian\\.org",
            "do not name registries; the build tools are configured with them"
        },
        {"-----BEGIN [A-Z ]*PRIVATE KEY", "do not commit secrets"},
        {"\\b(AKIA|ASIA)[0-9A-Z]{16}\\b", "do not commit secrets"},
        {"\\bgh[pousr]_[0-9A-Za-z]{36}", "do not commit secrets"},
    };

    private static final Predicate<String> IS_CODE =
            Pattern.compile("^\\s*(//|@|import |package |\\*|$)").asPredicate().negate();

    @Test
    void no_file_has_forbidden_content() {
        List<String> faults = new ArrayList<>();
        for (Path file : files(".*")) {
            String text = text(file);
            for (String[] rule : FORBIDDEN) {
                if (Pattern.compile(rule[0]).matcher(text).find()) {
                    faults.add(ROOT.relativize(file) + " has " + rule[0] + ": " + rule[1]);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /// Lines with string literals and rows of tables may be longer.
    @Test
    void a_line_has_at_most_100_columns() {
        List<String> faults = new ArrayList<>();
        for (Path file : files(".*\\.java")) {
            List<String> lines = text(file).lines().toList();
            for (int number = 1; number <= lines.size(); number++) {
                String line = lines.get(number - 1);
                if (line.codePointCount(0, line.length()) > MOST_COLUMNS
                        && !line.startsWith("import ")
                        && !line.contains(" | ")
                        && !line.contains("\"")) {
                    faults.add(ROOT.relativize(file) + ":" + number + " is too long");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void types_are_short() {
        List<String> faults = new ArrayList<>();
        for (Path file : files(".*\\.(java|ts)")) {
            long lines = text(file).lines().filter(IS_CODE).count();
            int most = isTest(file) ? MOST_LINES_OF_A_TEST : MOST_LINES_OF_A_TYPE;
            if (lines > LONGER_TYPES.getOrDefault(name(file), most)) {
                faults.add(ROOT.relativize(file) + " has " + lines + " lines; split it");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void methods_are_short() {
        List<String> faults = new ArrayList<>();
        for (Path file : files(".*\\.java")) {
            for (String indent : List.of("    ", "        ")) {
                faults.addAll(longMethods(file, indent));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void threads_wait_for_conditions_instead_of_sleeping() {
        assertThat(files(".*\\.java"))
                .filteredOn(file -> text(file).contains("Thread." + "sleep("))
                .extracting(StyleTest::name)
                .isSubsetOf(SLEEPERS);
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/test/");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /// Finds methods by their indent: the formatter guarantees that a method ends at the next `}`
    /// with the same indent.
    private static List<String> longMethods(Path file, String indent) {
        Pattern type = Pattern.compile("\\b(class|record|interface|enum)\\b[^()]*(\\(|\\{|$)");
        List<String> faults = new ArrayList<>();
        int most =
                LONGER_METHODS.getOrDefault(
                        name(file),
                        isTest(file) ? MOST_LINES_OF_A_METHOD_OF_A_TEST : MOST_LINES_OF_A_METHOD);
        String start = "";
        int lines = 0;
        for (String line : text(file).lines().toList()) {
            boolean atIndent = line.startsWith(indent) && !line.startsWith(indent + " ");
            if (atIndent && Character.isLetter(line.strip().charAt(0))) {
                start = line.strip();
                lines = 0;
            }
            lines += IS_CODE.test(line) ? 1 : 0;
            if (atIndent && line.strip().startsWith("}")) {
                if (lines > most && !type.matcher(start).find()) {
                    faults.add(
                            "%s: %s has %d lines; extract a method"
                                    .formatted(ROOT.relativize(file), start, lines));
                }
                start = "";
            }
        }
        return faults;
    }

    /// The tracked files whose path matches. Without git, all files except build output.
    static List<Path> files(String pattern) {
        try {
            Process git =
                    new ProcessBuilder(
                                    "git", "ls-files", "--cached", "--others", "--exclude-standard")
                            .directory(ROOT.toFile())
                            .start();
            String listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Stream<Path> all = listed.isEmpty() ? unbuilt() : listed.lines().map(ROOT::resolve);
            return all.filter(file -> file.toString().matches(pattern))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> unbuilt() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(file -> !file.toString().matches(".*/(target|node_modules|\\.git)/.*"))
                    .toList()
                    .stream();
        }
    }

    /// The path of a file in the repository.
    static Path relative(Path file) {
        return ROOT.relativize(file);
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .transform(text ->
                            new String(
                                    text.getBytes(StandardCharsets.ISO_8859_1),
                                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
