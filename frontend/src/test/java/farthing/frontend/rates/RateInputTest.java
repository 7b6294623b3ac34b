package farthing.frontend.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateInputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    # typed             | locale | rate
                    1.0834              | en     | 1.0834
                    1,0834              | en     | 1.0834
                    1,0834              | de     | 1.0834
                    1.0834              | de     | 1.0834
                    0.92                | de     | 0.92
                    ' 16300 '           | en     | 16300
                    １.０８３４             | ja     | 1.0834
                    1,083               | de     | 1.083
                    1.083               | en     | 1.083
                    # a separator of thousands is not guessed
                    1,083               | en     | none
                    1.083               | de     | none
                    16,300.5            | en     | none
                    16.300,5            | de     | none
                    0                   | en     | none
                    0.000               | en     | none
                    -1                  | en     | none
                    .5                  | en     | none
                    1e3                 | en     | none
                    NaN                 | en     | none
                    ''                  | en     | none
                    1234567890123       | en     | none
                    0.1234567890123     | en     | none
                    """)
    void a_rate_has_a_point_or_a_comma(String typed, String locale, String rate) {
        assertThat(RateInput.read(typed, Locale.forLanguageTag(locale)).orElse(null))
                .isEqualTo(rate);
    }
}
