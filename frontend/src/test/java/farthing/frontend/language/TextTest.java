package farthing.frontend.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ja"})
    void every_text_is_there_in_every_language(String language) throws IOException {
        Set<String> keys =
                Arrays.stream(Text.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(texts(language).stringPropertyNames())).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "ja"})
    void every_text_says_the_same_things_in_every_language(String language) throws IOException {
        Properties texts = texts(language);

        assertThat(Text.class.getDeclaredMethods())
                .allSatisfy(method -> {
                    String english = method.getAnnotation(Message.class).value();
                    String other = texts.getProperty(method.getName());
                    assertThat(other).isNotBlank();
                    assertThat(parameters(other)).isEqualTo(parameters(english));
                });
    }

    private static Set<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    private static Properties texts(String language) throws IOException {
        String name = "/messages/msg_" + language + ".properties";
        try (InputStream file = TextTest.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
