package farthing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"7", "a1b2c3", "0191-7f.x_y:Z", "0af7651916cd43dd8448eb211c80319c"})
    void a_valid_id_is_kept(String asked) {
        assertThat(RequestIds.of(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "-a", "two words", "a\nb", "a%0ab", "ä", "{\"a\":1}"})
    void an_invalid_id_is_replaced(String asked) {
        assertThat(RequestIds.of(asked)).isNotEqualTo(asked).hasSize(36);
    }

    @Test
    void an_id_has_at_most_64_characters() {
        assertThat(RequestIds.of("x".repeat(64))).hasSize(64);
        assertThat(RequestIds.of("x".repeat(65))).hasSize(36);
    }
}
