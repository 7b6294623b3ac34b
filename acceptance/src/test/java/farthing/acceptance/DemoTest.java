package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sample household of `./farthing demo`.
class DemoTest {

    @Test
    void it_has_a_target_of_each_kind_and_some_are_underfunded() {
        try (Service demo = Service.demo()) {
            ApiUser ruth = ApiUser.signIn(demo.address(), "ruth@example.org", "sample-household");
            List<String> kinds = new ArrayList<>();
            List<String> funded = new ArrayList<>();
            List<String> underfunded = new ArrayList<>();
            for (JsonNode group : ruth.get("/budget/" + YearMonth.now()).path("groups")) {
                for (JsonNode category : group.path("categories")) {
                    JsonNode target = category.path("target");
                    if (!target.isObject()) {
                        continue;
                    }
                    kinds.add(target.path("kind").asText());
                    boolean isShort =
                            new BigDecimal(target.path("underfunded").asText()).signum() > 0;
                    (isShort ? underfunded : funded).add(category.path("name").asText());
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
    }
}
