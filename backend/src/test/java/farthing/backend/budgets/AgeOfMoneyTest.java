package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.ledger.OnBudgetFlows.Flow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeOfMoneyTest {

    /// Days of November and amounts in cents. Each outflow is repeated until there are ten.
    @ParameterizedTest
    @CsvSource({
        // balance, newest outflow first, newest income first, age
        "  0, 30:10, 1:100, 29", // all of the only income is spent
        "900, 30:10, 1:1000, 29", // what is left does not matter, it is from the same day
        " 90, 25:1, 21:90 1:150, 24", // what is left is of the 21st, so the 1st's was spent
        " 80, 25:1, 21:90 1:150, 4",
        " 85, 25:1, 21:90 1:150, 14", // half from each
        "  0, 25:10, 21:50 1:50, 14", // ten times ten cents
        "-40, 25:1, 21:90 1:150, 0", // the accounts are overdrawn: spent before it came
        "  0, 1:10, 21:100, 0",
        "  5, 30:10, 1:100, ", // 95 known cents cannot pay 100
        "200, 30:10, 1:100, ", // the money on the accounts came from nowhere known
        "  0, 30:10, '', "
    })
    void the_oldest_money_is_spent_first(
            long balance, String outflow, String incomes, Integer expected) {
        List<Flow> outflows = Collections.nCopies(AgeOfMoney.OUTFLOWS, flow(outflow));
        AgeOfMoney age = new AgeOfMoney(balance, outflows, flows(incomes));
        assertThat(age.days().stream().boxed().toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "9, 0"})
    void fewer_than_ten_outflows_say_nothing(int outflows, int ages) {
        AgeOfMoney age =
                new AgeOfMoney(
                        100, Collections.nCopies(outflows, flow("9:1")), List.of(flow("1:500")));
        assertThat(age.days().stream()).hasSize(ages);
    }

    private static List<Flow> flows(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(AgeOfMoneyTest::flow).toList();
    }

    private static Flow flow(String text) {
        String[] parts = text.split(":");
        return new Flow(
                LocalDate.of(2026, 11, Integer.parseInt(parts[0])), Long.parseLong(parts[1]));
    }
}
