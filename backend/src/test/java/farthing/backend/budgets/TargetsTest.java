package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Targets of categories, and assigning to them.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class TargetsTest {

    private static final String EVERY_KIND =
            """
            {"cap": "5000.00", "targets": [
             {"kind": "set-aside", "priority": 1, "amount": "10.00", "every": 2, "unit": "week",
              "start": "2026-06-05"},
             {"kind": "refill", "priority": 5, "amount": "20.00", "every": 1, "unit": "quarter"},
             {"kind": "balance", "priority": 5, "amount": "30.00", "every": 1, "unit": "year",
              "due": "2026-12-24"},
             {"kind": "income-share", "priority": 5, "percent": "12.5", "incomeFrom": "last-month",
              "income": "%s"},
             {"kind": "debt", "priority": 5, "amount": "40.00", "payment": "4.00",
              "start": "2026-01-01"},
             {"kind": "average", "priority": 5, "months": 6},
             {"kind": "copy", "priority": 5, "months": 12},
             {"kind": "remainder", "priority": 9, "weight": 2}]}
            """;

    private final Planner planner = new Planner();

    @Test
    void targets_are_read_as_they_were_written_and_undone_as_a_whole() {
        String all = EVERY_KIND.formatted(planner.category("Salary"));
        Caller.Answer written = put("Food", all).mustBe(200);
        JsonNode read = read("Food");
        assertThat(read).isEqualTo(written.json());
        assertThat(
                        put(
                                        "Dining",
                                        "{\"cap\": \"5000.00\", \"targets\": "
                                                + read.path("targets")
                                                + "}")
                                .mustBe(200)
                                .json()
                                .path("targets"))
                .isEqualTo(read.path("targets"));
        Caller.Answer removed = put("Food", "{}").mustBe(200);
        assertThat(read("Food").path("targets")).isEmpty();
        assertThat(read("Food").path("cap").isNull()).isTrue();
        planner.undo(removed);
        assertThat(read("Food")).isEqualTo(read);
        planner.undo(written);
        assertThat(read("Food").path("targets")).isEmpty();
    }

    @Test
    void a_list_that_was_changed_meanwhile_is_not_overwritten() {
        String ten = targets("{\"kind\": \"set-aside\", \"amount\": \"10\"}");
        String before = tag("Food");
        Caller.Answer written = put("Food", ten, "If-Match", before).mustBe(200);
        assertThat(written.header("ETag")).isNotEqualTo(before).isEqualTo(tag("Food"));
        assertThat(put("Food", "{}", "If-Match", before).mustBe(412).code()).isEqualTo("stale");
        put("Food", "{}", "If-Match", "nonsense").mustBe(412);
        assertThat(read("Food")).isEqualTo(written.json());

        put("Food", ten, "If-Match", "*").mustBe(200);
        put("Food", ten).mustBe(200);
        String last = tag("Food");
        planner.undo(put("Food", "{}", "If-Match", last).mustBe(200));
        put("Food", "{}", "If-Match", last).mustBe(412);
    }

    @Test
    void a_month_becomes_the_date_on_which_it_ends() {
        put("Food", targets("{\"kind\": \"balance\", \"amount\": \"9\", \"due\": \"2027-02\"}"));
        assertThat(read("Food").at("/targets/0/due").asText()).isEqualTo("2027-02-28");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`kind`: `magic`                                             | /kind",
                "`kind`: `set-aside`                                         | /amount",
                "`kind`: `set-aside`, `amount`: `0`                          | /amount",
                "`kind`: `set-aside`, `amount`: `-1`                         | /amount",
                "`kind`: `set-aside`, `amount`: `1`, `every`: 0              | /every",
                "`kind`: `set-aside`, `amount`: `1`, `every`: 11, `unit`: `year` | /every",
                "`kind`: `set-aside`, `amount`: `1`, `unit`: `day`           | /unit",
                "`kind`: `set-aside`, `amount`: `1`, `due`: `2026-01-01`     | /due",
                "`kind`: `set-aside`, `amount`: `1`, `priority`: 10          | /priority",
                "`kind`: `balance`, `amount`: `1`                            | /due",
                "`kind`: `balance`, `amount`: `1`, `due`: `2026-13`          | /due",
                "`kind`: `balance`, `amount`: `1`, `due`: `2026-12`, `every`: 1, `unit`: `week`"
                        + " | /unit",
                "`kind`: `income-share`                                      | /percent",
                "`kind`: `income-share`, `percent`: `100.01`                 | /percent",
                "`kind`: `income-share`, `percent`: `0`                      | /percent",
                "`kind`: `income-share`, `percent`: `5`, `income`: `x`       | /income",
                "`kind`: `debt`, `amount`: `1`, `start`: `2026-01-01`        | /due",
                "`kind`: `debt`, `amount`: `1`, `due`: `2026-01-01`          | /start",
                "`kind`: `debt`, `amount`: `1`, `start`: `2026-02-01`, `due`: `2026-01-01`"
                        + " | /due",
                "`kind`: `average`, `months`: 13                             | /months",
                "`kind`: `remainder`, `weight`: 101                          | /weight"
            })
    void a_target_that_makes_no_sense_is_refused(String target, String pointer) {
        assertThat(
                        put("Food", targets("{" + target.replace('`', '"') + "}"))
                                .mustBe(422)
                                .pointers())
                .containsExactly("/targets/0" + pointer);
    }

    @Test
    void a_list_that_makes_no_sense_is_refused() {
        String one = "{\"kind\": \"average\"},";
        assertThat(put("Food", targets(one.repeat(8) + "{\"kind\": \"copy\"}")).pointers())
                .containsExactly("/targets");
        String remainder = "{\"kind\": \"remainder\"}";
        assertThat(put("Food", targets(remainder + "," + remainder)).pointers())
                .containsExactly("/targets");
        assertThat(put("Food", targets("null")).pointers()).containsExactly("/targets/0");
        assertThat(put("Food", "{\"cap\": \"-1\"}").pointers()).containsExactly("/cap");
        String expense = "{\"kind\": \"income-share\", \"percent\": \"5\", \"income\": \"%s\"}";
        assertThat(put("Food", targets(expense.formatted(planner.category("Rent")))).pointers())
                .containsExactly("/targets/0/income");
        put("Salary", targets(one.replace(",", ""))).mustBe(404);
    }

    @Test
    void a_month_shows_what_targets_need_and_how_far_it_is_funded() {
        set("Food", "{\"kind\": \"balance\", \"amount\": \"600\", \"due\": \"2026-12-24\"}");
        set("Rent", "{\"kind\": \"set-aside\", \"amount\": \"500\"}");
        planner.assign("2026-06", "Food", "60");
        planner.move("2026-06-10", "Food", "-10");
        planner.assign("2026-07", "Food", "22.92");
        JsonNode food = target("2026-07", "Food");
        assertThat(food.path("kind").asText()).isEqualTo("balance");
        assertThat(food.path("count").asInt()).isEqualTo(1);
        assertThat(food.path("needed").asText()).isEqualTo("91.67"); // 550.00 in six months
        assertThat(food.path("underfunded").asText()).isEqualTo("68.75");
        assertThat(food.path("progress").asInt()).isEqualTo(25);
        assertThat(food.path("due").asText()).isEqualTo("2026-12-24");
        assertThat(planner.month("2026-07").path("underfunded").asText()).isEqualTo("568.75");
        assertThat(target("2026-07", "Dining").isNull()).isTrue();

        Caller.Answer snoozed = planner.plan("2026-07", "Rent", "{\"snoozed\": true}");
        assertThat(target("2026-07", "Rent").path("snoozed").asBoolean()).isTrue();
        assertThat(target("2026-07", "Rent").path("needed").asText()).isEqualTo("0.00");
        assertThat(target("2026-08", "Rent").path("needed").asText()).isEqualTo("500.00");
        assertThat(planner.month("2026-07").path("underfunded").asText()).isEqualTo("68.75");
        planner.undo(snoozed);
        assertThat(planner.month("2026-07").path("underfunded").asText()).isEqualTo("568.75");
    }

    @ParameterizedTest
    @CsvSource({"average, 3, 40.00", "average, 12, 40.00", "copy, 2, 70.00", "copy, 12, 0.00"})
    void the_months_before_a_checkpoint_count_too(String kind, int months, String needed) {
        planner.assign("2025-11", "Food", "70");
        planner.move("2025-11-05", "Food", "-30");
        planner.move("2025-12-05", "Food", "-50");
        planner.month("2026-02"); // keeps a checkpoint at the start of 2026
        planner.month("2026-02");
        set("Food", "{\"kind\": \"%s\", \"months\": %d}".formatted(kind, months));
        assertThat(target("2026-01", "Food").path("needed").asText()).isEqualTo(needed);
    }

    @Test
    void income_of_last_year_counts_for_a_share_in_january() {
        planner.move("2025-12-28", "Salary", "2000");
        planner.move("2025-12-28", "Bonus", "500");
        planner.month("2026-02");
        set(
                "Food",
                "{\"kind\": \"income-share\", \"percent\": \"10\", \"incomeFrom\": \"last-month\"}");
        set(
                "Rent",
                """
                {"kind": "income-share", "percent": "10", "incomeFrom": "last-month",
                 "income": "%s"}
                """
                        .formatted(planner.category("Bonus")));
        assertThat(target("2026-01", "Food").path("needed").asText()).isEqualTo("250.00");
        assertThat(target("2026-01", "Rent").path("needed").asText()).isEqualTo("50.00");
    }

    @Test
    void a_share_of_what_is_ready_to_assign_does_not_depend_on_what_was_assigned_since() {
        planner.move("2026-05-01", "Salary", "400");
        planner.move("2026-06-01", "Salary", "600");
        String share =
                "{\"kind\": \"income-share\", \"percent\": \"20\", \"incomeFrom\":"
                        + " \"ready-to-assign\"%s}";
        set("Food", share.formatted(""));
        assertThat(target("2026-06", "Food").path("needed").asText()).isEqualTo("200.00");
        planner.assign("2026-06", "Rent", "700");
        planner.assign("2026-06", "Food", "50");
        assertThat(target("2026-06", "Food").path("needed").asText()).isEqualTo("200.00");
        assertThat(target("2026-06", "Food").path("underfunded").asText()).isEqualTo("150.00");
        Caller.Answer ofOne =
                planner.millers.anna.put(
                        planner.millers.path
                                + "/categories/"
                                + planner.category("Food")
                                + "/targets",
                        "{\"targets\": [%s]}"
                                .formatted(
                                        share.formatted(
                                                ", \"income\": \"%s\""
                                                        .formatted(planner.category("Salary")))));
        assertThat(ofOne.mustBe(422).pointers()).containsExactly("/targets/0/income");
    }

    @Test
    void filling_goes_by_priority_then_in_order_and_stops_at_what_is_ready() {
        planner.move("2026-06-01", "Salary", "1000");
        set("Food", "{\"kind\": \"set-aside\", \"amount\": \"300\"}");
        set("Rent", "{\"kind\": \"set-aside\", \"amount\": \"600\", \"priority\": 1}");
        set("Dining", "{\"kind\": \"refill\", \"amount\": \"200\"}");
        set("Fun", "{\"kind\": \"remainder\"}");
        planner.assign("2026-06", "Dining", "50.01");
        JsonNode preview = fill("2026-06", true).mustBe(200).json();
        assertThat(preview.path("changes")).hasSize(3);
        assertThat(preview.path("readyToAssignAfter").asText()).isEqualTo("0.00");
        Caller.Answer filled = fill("2026-06", false).mustBe(201);
        assertThat(filled.json()).isEqualTo(preview);
        assertThat(assigned("Rent")).isEqualTo("600.00");
        assertThat(assigned("Food")).isEqualTo("300.00");
        assertThat(assigned("Dining")).isEqualTo("100.00"); // what is left, not 200
        assertThat(assigned("Fun")).isEqualTo("0.00");
        assertThat(fill("2026-06", false).mustBe(409).code()).isEqualTo("nothing-to-assign");
        planner.undo(filled);
        assertThat(assigned("Rent")).isEqualTo("0.00");
        assertThat(assigned("Dining")).isEqualTo("50.01");
    }

    @Test
    void two_remainders_share_what_is_left_by_weight() {
        planner.move("2026-06-01", "Salary", "100.01");
        set("Food", "{\"kind\": \"set-aside\", \"amount\": \"0.01\"}");
        set("Fun", "{\"kind\": \"remainder\", \"weight\": 1}");
        set("Dining", "{\"kind\": \"remainder\", \"weight\": 2}");
        fill("2026-06", false).mustBe(201);
        assertThat(assigned("Fun")).isEqualTo("33.33");
        assertThat(assigned("Dining")).isEqualTo("66.67");
        assertThat(planner.month("2026-06").path("readyToAssign").asText()).isEqualTo("0.00");
    }

    @Test
    void what_is_overdrawn_or_hidden_is_not_filled() {
        set("Food", "{\"kind\": \"set-aside\", \"amount\": \"5\"}");
        planner.assign("2026-06", "Rent", "10");
        assertThat(fill("2026-06", true).mustBe(200).json().path("changes")).isEmpty();
        planner.move("2026-06-01", "Salary", "100");
        planner.millers
                .anna
                .patch(
                        planner.millers.path + "/categories/" + planner.category("Food"),
                        "{\"hidden\": true}",
                        "If-Match",
                        "*")
                .mustBe(200);
        assertThat(fill("2026-06", true).mustBe(200).json().path("changes")).isEmpty();
        assertThat(planner.month("2026-06").path("underfunded").asText()).isEqualTo("0.00");
    }

    private void set(String category, String target) {
        put(category, targets(target)).mustBe(200);
    }

    private Caller.Answer put(String category, String body, String... headers) {
        return planner.millers.anna.put(path(category), body, headers);
    }

    private String tag(String category) {
        return planner.millers.anna.get(path(category)).mustBe(200).header("ETag");
    }

    private JsonNode read(String category) {
        return planner.millers.anna.get(path(category)).mustBe(200).json();
    }

    private String path(String category) {
        return planner.millers.path + "/categories/" + planner.category(category) + "/targets";
    }

    private static String targets(String targets) {
        return "{\"targets\": [" + targets + "]}";
    }

    private JsonNode target(String month, String category) {
        return planner.envelope(month, category).path("target");
    }

    private String assigned(String category) {
        return planner.figure("2026-06", category, "assigned");
    }

    private Caller.Answer fill(String month, boolean preview) {
        return planner.millers.anna.post(
                planner.path(month) + "/fills",
                "{\"method\": \"targets\", \"preview\": %s}".formatted(preview));
    }
}
