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
    void the_last_of_two_equal_flags_counts() throws Mistakes {
        assertThat(Flags.read(List.of("--port", "1", "--port", "2"))).containsEntry("--port", "2");
    }

    @Test
    void a_word_and_a_flag_without_a_value_are_mistakes() {
        assertThatThrownBy(() -> Flags.read(List.of("5000")))
                .hasMessage("\"5000\" is not understood");
        assertThatThrownBy(() -> Flags.read(List.of("--port"))).hasMessage("--port needs a value");
    }
}
