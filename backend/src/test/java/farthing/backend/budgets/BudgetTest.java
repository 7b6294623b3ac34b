package farthing.backend.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Sql;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BudgetTest {

    private final Planner planner = new Planner();

    @Test
    void what_an_account_on_budget_was_opened_with_can_be_assigned() {
        planner.millers
                .anna
                .post(
                        planner.millers.path + "/accounts",
                        """
                        {"name": "Jar", "type": "cash", "openingBalance": "70",
                         "openedOn": "2026-06-01"}
                        """)
                .mustBe(201);
        JsonNode june = planner.month("2026-06");
        assertThat(june.path("openingBalances").asText()).isEqualTo("70.00");
        assertThat(june.path("readyToAssign").asText()).isEqualTo("70.00");
        assertThat(june.path("income").asText()).isEqualTo("0.00");
    }

    @Test
    void money_that_leaves_the_budget_can_no_longer_be_assigned() {
        planner.move("2026-06-01", "Salary", "100");
        planner.millers
                .add(
                        """
                        {"date": "2026-06-02", "account": "%s", "amount": "-30",
                         "transferTo": "%s"}
                        """
                                .formatted(planner.purse, planner.millers.savings))
                .mustBe(201);
        JsonNode june = planner.month("2026-06");
        assertThat(june.path("transfers").asText()).isEqualTo("-30.00");
        assertThat(june.path("readyToAssign").asText()).isEqualTo("70.00");
    }

    @Test
    void what_has_no_category_counts_once_it_has_one() {
        String path =
                planner.millers
                        .add(
                                """
                                {"date": "2026-06-02", "account": "%s", "amount": "-8"}
                                """
                                        .formatted(planner.purse))
                        .mustBe(201)
                        .header("Location");
        assertThat(planner.month("2026-06").path("uncategorised").asText()).isEqualTo("-8.00");
        assertThat(planner.month("2026-06").path("readyToAssign").asText()).isEqualTo("0.00");
        planner.millers
                .anna
                .patch(
                        path,
                        "{\"category\": \"%s\"}".formatted(planner.category("Food")),
                        "If-Match",
                        "*")
                .mustBe(200);
        assertThat(planner.month("2026-06").path("uncategorised").asText()).isEqualTo("0.00");
        assertThat(planner.figure("2026-06", "Food", "available")).isEqualTo("-8.00");
    }

    @Test
    void an_edit_of_an_old_month_changes_the_months_after_it_at_once() {
        planner.move("2021-03-01", "Salary", "100");
        planner.assign("2021-03", "Food", "40");
        assertThat(planner.month("2026-06").path("readyToAssign").asText()).isEqualTo("60.00");
        assertThat(checkpoints()).isNotEqualTo("0");
        planner.move("2021-04-01", "Food", "-50");
        assertThat(planner.month("2026-06").path("readyToAssign").asText()).isEqualTo("50.00");
        planner.assign("2021-04", "Food", "10");
        assertThat(planner.month("2026-06").path("readyToAssign").asText()).isEqualTo("50.00");
        assertThat(planner.figure("2021-04", "Food", "available")).isEqualTo("0.00");
        planner.plan("2021-04", "Food", "{\"assigned\": \"0\", \"carryOverspending\": true}");
        assertThat(planner.month("2021-05").path("readyToAssign").asText()).isEqualTo("60.00");
        assertThat(planner.figure("2021-05", "Food", "carried")).isEqualTo("-10.00");
        assertThat(planner.month("2026-06").path("readyToAssign").asText()).isEqualTo("50.00");
    }

    @Test
    void verification_finds_a_checkpoint_that_is_wrong() throws Exception {
        planner.move("2021-03-01", "Salary", "100");
        planner.assign("2021-03", "Food", "40");
        planner.month("2026-06");
        String one =
                "where household_id = '%s' and month = '2022-01-01'"
                        .formatted(planner.millers.household);
        try (Sql sql = Sql.asOwner()) {
            assertThat(Verification.differences(sql.connection()))
                    .noneMatch(each -> each.contains(planner.millers.household));
            sql.run("update envelope_checkpoint set amount_minor = amount_minor + 1 " + one);
            assertThat(Verification.differences(sql.connection()))
                    .filteredOn(each -> each.contains(planner.millers.household))
                    .hasSize(2);
            sql.run("update envelope_checkpoint set amount_minor = amount_minor - 1 " + one);
        }
    }

    private String checkpoints() {
        try (Sql sql = Sql.asOwner()) {
            return sql.one(
                    "select count(*) from envelope_checkpoint where household_id = '%s'"
                            .formatted(planner.millers.household));
        }
    }

    @Test
    void a_flag_is_of_its_month_alone_or_of_all_later_ones() {
        planner.plan("2026-02", "Food", "{\"carryOverspending\": true, \"onward\": true}");
        planner.plan("2026-04", "Food", "{\"carryOverspending\": false}");
        assertThat(flags("2026-01", "2026-02", "2026-04", "2026-05", "2027-05"))
                .containsExactly("false", "true", "false", "true", "true");
        Caller.Answer off =
                planner.plan("2026-03", "Food", "{\"carryOverspending\": false, \"onward\": true}");
        assertThat(flags("2026-02", "2026-03", "2026-04", "2026-05"))
                .containsExactly("true", "false", "false", "false");
        planner.undo(off);
        assertThat(flags("2026-02", "2026-03", "2026-04", "2026-05"))
                .containsExactly("true", "true", "false", "true");
    }

    private List<String> flags(String... months) {
        List<String> flags = new ArrayList<>();
        for (String month : months) {
            flags.add(planner.figure(month, "Food", "carryOverspending"));
        }
        return flags;
    }

    @Test
    void money_moves_between_categories_and_covers_overspending() {
        planner.assign("2026-06", "Food", "40");
        planner.move("2026-06-05", "Dining", "-12.50");
        Caller.Answer covered = move("Food", "Dining", "").mustBe(201);
        assertThat(planner.figure("2026-06", "Dining", "available")).isEqualTo("0.00");
        assertThat(planner.figure("2026-06", "Food", "available")).isEqualTo("27.50");
        assertThat(move("Food", "Dining", "").mustBe(409).code()).isEqualTo("not-overspent");
        move("", "Dining", "5").mustBe(201);
        assertThat(planner.month("2026-06").path("readyToAssign").asText()).isEqualTo("-45.00");
        assertThat(planner.millers.anna.get(covered.header("Location")).json().path("subjectCount"))
                .hasToString("2");
    }

    @Test
    void every_plan_can_be_undone() {
        Caller.Answer assigned = planner.assign("2026-06", "Food", "40");
        Caller.Answer held = planner.hold("2026-06", "12");
        Caller.Answer noted = planner.plan("2026-06", "Food", "{\"notes\": \"birthday\"}");
        Caller.Answer moved = move("Food", "Dining", "5").mustBe(201);
        Caller.Answer forAll =
                planner.millers
                        .anna
                        .put(planner.path("2026-06") + "/notes", "{\"notes\": \"holiday\"}")
                        .mustBe(200);
        assertThat(planner.month("2026-06").path("notes").asText()).isEqualTo("holiday");
        for (Caller.Answer each : List.of(forAll, moved, noted, held, assigned)) {
            planner.undo(each);
        }
        JsonNode june = planner.month("2026-06");
        assertThat(june.path("assigned").asText()).isEqualTo("0.00");
        assertThat(june.path("held").asText()).isEqualTo("0.00");
        assertThat(june.path("heldByHand").asBoolean()).isFalse();
        assertThat(june.path("notes").asText()).isEmpty();
        assertThat(planner.figure("2026-06", "Food", "notes")).isEmpty();
        String change = assigned.header("Change");
        planner.assign("2026-06", "Food", "41");
        assertThat(
                        planner.millers
                                .anna
                                .post(planner.millers.path + "/changes/" + change + "/reversal", "")
                                .mustBe(409)
                                .code())
                .isEqualTo("already-reversed");
    }

    @Test
    void what_cannot_be_planned_is_told_at_its_field() {
        String food = planner.path("2026-06") + "/categories/" + planner.category("Food");
        String salary = planner.path("2026-06") + "/categories/" + planner.category("Salary");
        assertThat(put(food, "{\"assigned\": \"1.234\"}")).containsExactly("/assigned");
        assertThat(put(food, "{\"forNextMonth\": true}")).containsExactly("/forNextMonth");
        assertThat(put(salary, "{\"assigned\": \"1\", \"carryOverspending\": true}"))
                .containsExactly("/carryOverspending", "/assigned");
        assertThat(put(planner.path("2026-06") + "/hold", "{}")).containsExactly("/amount");
        assertThat(put(planner.path("2026-06") + "/hold", "{\"amount\": \"-1\"}"))
                .containsExactly("/amount");
        planner.millers
                .anna
                .put(planner.path("2026-13") + "/hold", "{\"amount\": \"1\"}")
                .mustBe(404);
        assertThat(move("Food", "Food", "1").mustBe(422).pointers()).containsExactly("/to");
        assertThat(move("Salary", "Food", "0").mustBe(422).pointers())
                .containsExactly("/from", "/amount");
        planner.assign("2026-06", "Food", "100000000000.00");
        assertThat(move("", "Food", "0.01").mustBe(422).pointers()).containsExactly("/amount");
        planner.millers
                .anna
                .put(planner.path("2026-06") + "/categories/" + planner.millers.household, "{}")
                .mustBe(404);
    }

    private List<String> put(String path, String body) {
        return planner.millers.anna.put(path, body).mustBe(422).pointers();
    }

    /// @param from empty for ready to assign
    /// @param amount empty for as much as is overspent
    private Caller.Answer move(String from, String to, String amount) {
        return move(planner.millers.anna, from, to, amount);
    }

    private Caller.Answer move(Caller caller, String from, String to, String amount) {
        String body =
                """
                {"from": %s, "to": "%s", "amount": %s}
                """
                        .formatted(
                                from.isEmpty() ? "null" : "\"" + planner.category(from) + "\"",
                                planner.category(to),
                                amount.isEmpty() ? "null" : "\"" + amount + "\"");
        return caller.post(planner.path("2026-06") + "/moves", body);
    }

    @Test
    void nothing_is_lost_where_two_callers_plan_the_same_month_at_once() throws Exception {
        planner.assign("2026-06", "Food", "1000");
        planner.category("Dining");
        List<Caller> callers = List.of(planner.millers.anna, planner.millers.program("editor"));
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<?>> planning = new ArrayList<>();
            for (int number = 0; number < 120; number++) {
                Caller caller = callers.get(number % 2);
                String fund = "Fund " + number % 6;
                String own = "Own " + number;
                planner.category(fund);
                int kind = number / 2 % 4;
                String assigned = planner.path("2026-06") + "/categories/" + planner.category(own);
                planning.add(
                        people.submit(() ->
                                switch (kind) {
                                    case 0 -> move(caller, "Food", "Dining", "1").mustBe(201);
                                    case 1 -> move(caller, "Dining", "Food", "1").mustBe(201);
                                    case 2 -> move(caller, "Food", fund, "1").mustBe(201);
                                    default ->
                                            caller.put(assigned, "{\"assigned\": \"3\"}")
                                                    .mustBe(200);
                                }));
            }
            for (Future<?> each : planning) {
                each.get();
            }
        }
        assertThat(planner.figure("2026-06", "Food", "assigned")).isEqualTo("970.00");
        assertThat(planner.figure("2026-06", "Dining", "assigned")).isEqualTo("0.00");
        assertThat(planner.figure("2026-06", "Own 7", "assigned")).isEqualTo("3.00");
        assertThat(planner.month("2026-06").path("assigned").asText()).isEqualTo("1090.00");
    }

    @Test
    void months_are_read_together() {
        planner.assign("2026-06", "Food", "40");
        JsonNode months =
                planner.millers
                        .anna
                        .get(planner.millers.path + "/budget?from=2026-05&until=2026-07")
                        .mustBe(200)
                        .json()
                        .path("months");
        assertThat(months).hasSize(3);
        assertThat(months.path(1)).isEqualTo(planner.month("2026-06"));
        for (String wrong : List.of("from=2026-05&until=2027-05", "from=2026-05&until=2026-04")) {
            planner.millers.anna.get(planner.millers.path + "/budget?" + wrong).mustBe(422);
        }
    }
}
