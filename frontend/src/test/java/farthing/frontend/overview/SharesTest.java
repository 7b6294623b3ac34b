package farthing.frontend.overview;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 1 1                | 34 33 33
                    45.60                | 100
                    500.5 300.5 199.0    | 50 30 20
                    33.5 33.5 33.0       | 34 33 33
                    999 1                | 100 0
                    10 -5                | 100 0
                    0 0                  | 0 0
                    """)
    void the_shares_of_a_whole_add_up_to_a_hundred(String amounts, String percents) {
        Currency eur = Currency.getInstance("EUR");
        List<Money> parts =
                Arrays.stream(amounts.split(" +"))
                        .map(BigDecimal::new)
                        .map(part -> Money.of(part, eur, RoundingMode.UNNECESSARY))
                        .toList();

        assertThat(Shares.of(parts))
                .extracting(String::valueOf)
                .containsExactly(percents.split(" "));
    }
}
