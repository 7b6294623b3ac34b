package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The sample household of `./farthing demo`.
class DemoTest {

    private static final int YEARS = 2;

    /// All but a few of the sample household's categories.
    private static final int CATEGORIES = 17;

    @SuppressWarnings("NullAway.Init")
    private static Service demo;

    @SuppressWarnings("NullAway.Init")
    private static ApiUser ruth;

    @BeforeAll
    static void start() {
        demo = Service.demo();
        ruth = ApiUser.signIn(demo.address(), "ruth@example.org", "sample-household");
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void it_budgets_for_two_years() {
        YearMonth now = YearMonth.now();
        List<JsonNode> months = new ArrayList<>();
        for (int years = YEARS; years > 0; years--) {
            YearMonth from = now.minusYears(years).plusMonths(1);
            ruth.get("/budget?from=%s&until=%s".formatted(from, from.plusMonths(11)))
                    .path("months")
                    .forEach(months::add);
        }

        assertThat(months).hasSize(12 * YEARS);
        for (JsonNode month : months) {
            List<JsonNode> categories = categories(month);
            assertThat(categories)
                    .as(month.path("month").asText())
                    .filteredOn(each -> isPositive(each, "assigned"))
                    .hasSizeGreaterThanOrEqualTo(CATEGORIES);
            if (month != months.getLast()) { // the current month can be a day old
                assertThat(categories)
                        .as(month.path("month").asText())
                        .anyMatch(each -> !each.path("activity").asText().equals("0.00"));
            }
        }
    }

    @Test
    void it_has_a_target_of_each_kind_and_some_are_underfunded() {
        List<String> kinds = new ArrayList<>();
        List<String> funded = new ArrayList<>();
        List<String> underfunded = new ArrayList<>();
        for (JsonNode category : categories(ruth.get("/budget/" + YearMonth.now()))) {
            JsonNode target = category.path("target");
            if (target.isObject()) {
                kinds.add(target.path("kind").asText());
                (isPositive(target, "underfunded") ? underfunded : funded)
                        .add(category.path("name").asText());
            }
        }

        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "set-aside",
                        "refill",
                        "balance",
                        "income-share",
                        "debt",
                        "average",
                        "copy",
                        "remainder");
        assertThat(funded).contains("Insurance", "Groceries", "Internet and phone");
        assertThat(underfunded).contains("Car");
    }

    private static List<JsonNode> categories(JsonNode month) {
        List<JsonNode> categories = new ArrayList<>();
        month.path("groups").forEach(group -> group.path("categories").forEach(categories::add));
        return categories;
    }

    private static boolean isPositive(JsonNode of, String amount) {
        return new BigDecimal(of.path(amount).asText()).signum() > 0;
    }
}
