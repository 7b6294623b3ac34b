package farthing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationReferenceTest {

    private static final Path REFERENCE = Path.of("../docs/reference/configuration.md");

    @Test
    void the_reference_has_each_option_with_its_flag_default_and_range() throws IOException {
        List<String> rows =
                Files.readAllLines(REFERENCE).stream()
                        .filter(line -> line.startsWith("| `FARTHING_"))
                        .toList();

        assertThat(rows)
                .as("rows of %s", REFERENCE)
                .containsExactlyElementsOf(Options.all().stream().map(this::row).toList());
    }

    private String row(Option<?> option) {
        return "| `%s`%s | %s | %s | %s |"
                .formatted(
                        option.name(),
                        option.flag().map(flag -> ", `" + flag + "`").orElse(""),
                        option.shownFallback(),
                        option.kind().range(),
                        option.about());
    }
}
