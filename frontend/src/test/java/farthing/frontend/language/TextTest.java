package farthing.frontend.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    static List<Class<?>> bundles() {
        return new ClassFileImporter()
                .importPackages("farthing.frontend").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @Test
    void every_bundle_has_a_file_for_each_other_language_and_no_file_is_left_over()
            throws IOException {
        Set<String> wanted =
                bundles().stream()
                        .flatMap(bundle -> otherLanguages().map(language -> file(bundle, language)))
                        .collect(Collectors.toCollection(TreeSet::new));

        try (Stream<Path> files = Files.list(MESSAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_is_there_in_every_language(Class<?> bundle) {
        Set<String> keys =
                Arrays.stream(bundle.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(otherLanguages())
                .allSatisfy(language ->
                        assertThat(new TreeSet<>(texts(bundle, language).stringPropertyNames()))
                                .as(language)
                                .isEqualTo(keys));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_text_says_the_same_things_in_every_language(Class<?> bundle) {
        for (Method method : bundle.getDeclaredMethods()) {
            String english = method.getAnnotation(Message.class).value();
            assertThat(otherLanguages())
                    .allSatisfy(language -> {
                        String other = texts(bundle, language).getProperty(method.getName());
                        assertThat(other).isNotBlank();
                        assertThat(parameters(other)).isEqualTo(parameters(english));
                    });
        }
    }

    @Test
    void every_text_is_used() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            sources =
                    files.filter(file -> file.toString().matches(".*\\.(html|java)"))
                            .map(TextTest::read)
                            .collect(Collectors.joining());
        }

        for (Class<?> bundle : bundles()) {
            assertThat(bundle.getDeclaredMethods())
                    .extracting(Method::getName)
                    .as(bundle.getSimpleName())
                    .allMatch(key ->
                            sources.contains("." + key + "(")
                                    || Pattern.compile("::" + key + "\\b").matcher(sources).find()
                                    || Pattern.compile(name(bundle) + ":" + key + "\\b")
                                            .matcher(sources)
                                            .find());
        }
    }

    private static Stream<String> otherLanguages() {
        return Languages.ALL.stream().filter(language -> !language.equals("en"));
    }

    private static Set<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    private static String name(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }

    private static String file(Class<?> bundle, String language) {
        return name(bundle) + "_" + language + ".properties";
    }

    private static Properties texts(Class<?> bundle, String language) throws IOException {
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file(bundle, language)))) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
