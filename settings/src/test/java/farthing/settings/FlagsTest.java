package farthing.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlagsTest {

    @Test
    void a_value_follows_its_flag_or_an_equals_sign() throws Mistakes {
        assertThat(Flags.read(List.of("--port", "6000", "--data=a=b", "--host", "--x")))
                .isEqualTo(Map.of("--port", "6000", "--data", "a=b", "--host", "--x"));
    }

    @Test
    void the_last_value_of_a_repeated_flag_wins() throws Mistakes {
        assertThat(Flags.read(List.of("--port", "1", "--port", "2"))).containsEntry("--port", "2");
    }

    @Test
    void words_and_flags_without_a_value_are_errors() {
        assertThatThrownBy(() -> Flags.read(List.of("5000")))
                .hasMessage("\"5000\" is not a valid argument");
        assertThatThrownBy(() -> Flags.read(List.of("--port"))).hasMessage("--port needs a value");
    }
}
