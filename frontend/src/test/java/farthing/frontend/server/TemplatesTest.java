package farthing.frontend.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every word a person reads comes from the message bundle, and nothing in a page needs a policy
/// looser than ours.
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /// The name of the product, the keys of a keyboard, and separators.
    private static final Pattern NOT_WORDS = Pattern.compile("Farthing|Esc|[nghotacis?/·:,]");

    private static final Pattern KBD = Pattern.compile("<kbd>[^<]*</kbd>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);
    private static final Pattern QUTE = Pattern.compile("\\{[^{}]*}");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:title|aria-label|placeholder|alt)=\"([^\"]*)\"");
    private static final Pattern HEADING =
            Pattern.compile("<h([1-6])[ >].*?</h\\1>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("<(?:a|button|input|select)[ >]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_has_no_words_of_its_own(Path template) throws IOException {
        String page = KBD.matcher(Files.readString(template)).replaceAll("");
        String text = TAG.matcher(QUTE.matcher(page).replaceAll("")).replaceAll("\n");

        assertThat(text.lines().map(line -> NOT_WORDS.matcher(line).replaceAll("")))
                .noneMatch(line -> LETTER.matcher(line).find());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_is_read_aloud_is_translated_too(Path template) throws IOException {
        String page = QUTE.matcher(Files.readString(template)).replaceAll("");
        List<String> spoken = SPOKEN.matcher(page).results().map(match -> match.group(1)).toList();

        assertThat(spoken)
                .filteredOn(words -> !words.matches("[0-9-]*"))
                .noneMatch(words -> LETTER.matcher(words).find());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_has_no_script_and_no_style_of_its_own(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContain("<style", " style=", "javascript:")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
    }

    /// A screen reader reads headings as a list, and names a section by its heading.
    @ParameterizedTest
    @MethodSource("templates")
    void a_heading_is_plain_text(Path template) throws IOException {
        assertThat(HEADING.matcher(Files.readString(template)).results())
                .noneMatch(heading -> CONTROL.matcher(heading.group()).find());
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
        }
    }
}
