package farthing.frontend.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.frontend.server.Choice;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CurrenciesTest {

    @Test
    void money_of_today_is_offered_and_the_likely_first() {
        List<Choice> choices = Currencies.choices(Locale.UK, "GBP", List.of("GBP", "EUR", "GBP"));

        assertThat(choices)
                .extracting(Choice::value)
                .startsWith("GBP", "EUR", "AED", "AFN")
                .contains("XCG", "JPY", "SLE")
                .doesNotContain("DEM", "BGN", "HRK", "SLL", "XAU", "XTS", "CHE", "UYI", "MXV")
                .doesNotHaveDuplicates();
        assertThat(choices)
                .filteredOn(Choice::chosen)
                .extracting(Choice::value)
                .containsExactly("GBP");
        assertThat(choices.getFirst().name()).isEqualTo("GBP · British Pound");
    }

    @Test
    void one_that_is_chosen_stays_even_where_it_is_past() {
        assertThat(Currencies.choices(Locale.US, "BGN", List.of()).getLast().value())
                .isEqualTo("BGN");
    }
}
