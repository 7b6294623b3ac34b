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

/// The house style, over every tracked file of the repository.
class StyleTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /// Without imports, annotations, comments and blank lines. A test is a list of sentences, and
    /// may be longer.
    private static final int MOST_LINES_OF_A_TYPE = 150;

    private static final int MOST_LINES_OF_A_TEST = 300;
    private static final int MOST_LINES_OF_A_METHOD = 40;
    private static final int MOST_LINES_OF_A_METHOD_OF_A_TEST = 52;

    /// Types that are longer, and how long they may be. None joins them, and none grows.
    private static final Map<String, Integer> LONGER_TYPES =
            Map.of(
                    "AmountText.java", 185,
                    "DataFolder.java", 155,
                    "DraftReader.java", 175,
                    "ErrorsTest.java", 301, // a provocation of each problem
                    "ImportRows.java", 170,
                    "Story.java", 285); // a year of a household, told month by month

    /// Files with a longer method, in the same way.
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

    /// Where a thread may sleep: between attempts, and while looking at another process.
    private static final Set<String> SLEEPERS =
            Set.of("Database.java", "Leftover.java", "Flask.java", "Memory.java");

    private static final int MOST_COLUMNS = 100;

    /// What no file may contain, and what to do instead.
    private static final String[][] FORBIDDEN = {
        {"\\b(TO" + "DO|FIX" + "ME)\\b", "do it now, or file an issue"},
        {"(?<![\\w.~])/(home|Users)/[a-z]", "make the path relative, or take it as an argument"},
        {"(?<![\\w.~$}])/(root|work)/", "make the path relative, or take it as an argument"},
        {
            "repo1?\\.maven\\.|registry\\.npmjs|deb\\.debian\\.org",
            "the build tools know where from"
        },
        {"-----BEGIN [A-Z ]*PRIVATE KEY", "a secret never goes into the repository"},
        {"\\b(AKIA|ASIA)[0-9A-Z]{16}\\b", "a secret never goes into the repository"},
        {"\\bgh[pousr]_[0-9A-Za-z]{36}", "a secret never goes into the repository"},
    };

    private static final Predicate<String> IS_CODE =
            Pattern.compile("^\\s*(//|@|import |package |\\*|$)").asPredicate().negate();

    @Test
    void nothing_unfinished_or_private_is_in_the_repository() {
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

    /// But for a sentence between quotes, which is not broken so that it can be found, and for the
    /// rows of a table.
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
                    faults.add(ROOT.relativize(file) + ":" + number + " is too long: break it");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_type_is_read_in_one_sitting() {
        List<String> faults = new ArrayList<>();
        for (Path file : files(".*\\.(java|ts)")) {
            long lines = text(file).lines().filter(IS_CODE).count();
            int most = isTest(file) ? MOST_LINES_OF_A_TEST : MOST_LINES_OF_A_TYPE;
            if (lines > LONGER_TYPES.getOrDefault(name(file), most)) {
                faults.add(ROOT.relativize(file) + " has " + lines + " lines: it is two ideas");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_method_does_one_thing() {
        List<String> faults = new ArrayList<>();
        for (Path file : files(".*\\.java")) {
            for (String indent : List.of("    ", "        ")) {
                faults.addAll(longMethods(file, indent));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_thread_waits_for_a_state_never_for_a_time() {
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

    /// A method begins at its indent and ends at the next `}` at the same indent: the formatter
    /// sees to that.
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
                            "%s: %s has %d lines: name a part of it"
                                    .formatted(ROOT.relativize(file), start, lines));
                }
                start = "";
            }
        }
        return faults;
    }

    /// The tracked files whose path matches; without git, all that are not built.
    private static List<Path> files(String pattern) {
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

    private static String text(Path file) {
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
