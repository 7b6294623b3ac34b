package farthing.backend.tidying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Sql;
import farthing.backend.TheMillers;
import farthing.backend.ledger.Verification;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Removing a category, and merging it into another one.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RemovalTest {

    private static final int CALLS = 40;
    private static final String UNCATEGORISED = "{\"into\": \"uncategorised\"}";

    private final Cupboard cupboard = new Cupboard();
    private final TheMillers millers = cupboard.millers;

    @Test
    void merging_adds_up_transactions_and_plan_month_by_month() {
        cupboard.assign("2026-09", "Groceries", "50.00");
        cupboard.assign("2026-10", "Groceries", "10.00");
        cupboard.assign("2026-10", "Eating out", "20.00");
        Caller.Answer spent = cupboard.spend("2026-10-05", "Groceries", "-30.00");
        cupboard.spend("2026-10-06", "Eating out", "-5.00");

        JsonNode merged = cupboard.merge("Groceries", "Eating out").mustBe(201).json();

        assertThat(merged.path("transactions").asInt()).isEqualTo(1);
        assertThat(merged.path("months").asInt()).isEqualTo(2);
        assertThat(cupboard.figure("2026-09", "Eating out", "assigned")).isEqualTo("50.00");
        assertThat(cupboard.figure("2026-10", "Eating out", "assigned")).isEqualTo("30.00");
        assertThat(cupboard.figure("2026-10", "Eating out", "activity")).isEqualTo("-35.00");
        assertThat(cupboard.figure("2026-10", "Eating out", "available")).isEqualTo("45.00");
        assertThat(cupboard.categories()).doesNotContain("Groceries");
        assertThat(read(spent).path("categoryName").asText()).isEqualTo("Eating out");
        assertThat(faults()).isEmpty();
    }

    @Test
    void the_flags_of_the_category_that_stays_remain() {
        cupboard.plan("2026-10", "Groceries", "{\"carryOverspending\": true, \"onward\": true}");
        cupboard.spend("2026-10-05", "Groceries", "-30.00");
        cupboard.merge("Groceries", "Eating out").mustBe(201);

        assertThat(cupboard.figure("2026-10", "Eating out", "available")).isEqualTo("-30.00");
        assertThat(cupboard.figure("2026-11", "Eating out", "available")).isEqualTo("0.00");
        assertThat(cupboard.month("2026-11").path("overspent").asText()).isEqualTo("-30.00");
    }

    @Test
    void what_is_planned_for_both_adds_up_and_undo_restores_it() {
        cupboard.plan("2026-10", "Groceries", "{\"planned\": \"40\"}");
        cupboard.plan("2026-10", "Eating out", "{\"planned\": \"15\"}");
        Caller.Answer merged = cupboard.merge("Groceries", "Eating out").mustBe(201);

        assertThat(cupboard.figure("2026-10", "Eating out", "planned")).isEqualTo("55.00");
        cupboard.undo(merged).mustBe(201);
        assertThat(cupboard.figure("2026-10", "Eating out", "planned")).isEqualTo("15.00");
        assertThat(cupboard.figure("2026-10", "Groceries", "planned")).isEqualTo("40.00");
    }

    @Test
    void notes_of_both_categories_are_kept() {
        cupboard.plan("2026-10", "Groceries", "{\"notes\": \"for the party\"}");
        cupboard.plan("2026-10", "Eating out", "{\"notes\": \"birthday\"}");
        cupboard.merge("Groceries", "Eating out").mustBe(201);
        assertThat(cupboard.figure("2026-10", "Eating out", "notes"))
                .isEqualTo("birthday\nfor the party");
    }

    @Test
    void without_another_category_what_was_assigned_is_ready_to_assign_again() {
        cupboard.spend("2026-10-01", "Salary", "100.00");
        cupboard.assign("2026-10", "Groceries", "50.00");
        Caller.Answer spent = cupboard.spend("2026-10-05", "Groceries", "-30.00");

        JsonNode removed = cupboard.remove("Groceries", UNCATEGORISED).mustBe(201).json();

        assertThat(removed.path("available").asText()).isEqualTo("20.00");
        assertThat(removed.path("readyToAssign").path("before").asText()).isEqualTo("50.00");
        assertThat(removed.path("readyToAssign").path("after").asText()).isEqualTo("100.00");
        JsonNode october = cupboard.month("2026-10");
        assertThat(october.path("readyToAssign").asText()).isEqualTo("100.00");
        assertThat(october.path("uncategorised").asText()).isEqualTo("-30.00");
        assertThat(read(spent).has("category")).isFalse();
        assertThat(faults()).isEmpty();
    }

    @Test
    void money_that_was_moved_out_leaves_no_overspending_behind() {
        cupboard.spend("2026-10-01", "Salary", "100.00");
        cupboard.assign("2026-10", "Groceries", "60.00");
        millers.anna
                .post(
                        millers.path + "/budget/2026-11/moves",
                        "{\"from\": \"%s\", \"to\": \"%s\", \"amount\": \"60.00\"}"
                                .formatted(millers.category("Groceries"), millers.category("Fuel")))
                .mustBe(201);
        cupboard.remove("Groceries", "{}").mustBe(201);

        JsonNode december = cupboard.month("2026-12");
        assertThat(december.path("overspent").asText()).isEqualTo("0.00");
        assertThat(december.path("readyToAssign").asText()).isEqualTo("40.00");
        assertThat(cupboard.figure("2026-12", "Fuel", "available")).isEqualTo("60.00");
    }

    @Test
    void a_category_with_transactions_is_not_removed_before_they_have_a_place() {
        cupboard.spend("2026-10-05", "Groceries", "-30.00");
        Caller.Answer refused = cupboard.remove("Groceries", "{}").mustBe(409);
        assertThat(refused.code()).isEqualTo("category-has-transactions");
        assertThat(refused.pointers()).containsExactly("/into");
        assertThat(cupboard.remove("Groceries", "{\"preview\": true}").code())
                .isEqualTo("category-has-transactions");
        cupboard.remove("Eating out", "{}").mustBe(201);
    }

    @Test
    void a_preview_says_what_the_removal_changes_and_changes_nothing() {
        cupboard.assign("2026-10", "Groceries", "50.00");
        cupboard.assign("2026-10", "Eating out", "7.00");
        cupboard.spend("2026-10-05", "Groceries", "-80.00");
        String october = cupboard.month("2026-10").toString();
        String preview = "{\"into\": \"%s\", \"preview\": true}";
        String into = millers.category("Eating out");

        Caller.Answer previewed = cupboard.remove("Groceries", preview.formatted(into)).mustBe(200);

        assertThat(previewed.header("Change")).isEmpty();
        assertThat(cupboard.month("2026-10").toString()).isEqualTo(october);
        assertThat(faults()).isEmpty();
        // Eating out had 7.00, which now covers some of what Groceries overspent
        assertThat(previewed.json().path("intoAvailable").path("before").asText())
                .isEqualTo("7.00");
        assertThat(previewed.json().path("intoAvailable").path("after").asText()).isEqualTo("0.00");
        assertThat(cupboard.merge("Groceries", "Eating out").mustBe(201).json())
                .isEqualTo(previewed.json());
    }

    @Test
    void errors_are_reported_with_their_field() {
        String[][] mistakes = {
            {"Groceries", "{\"into\": \"nowhere\"}"},
            {"Groceries", "{\"into\": \"" + millers.checking + "\"}"},
            {"Groceries", "{\"into\": \"" + new TheMillers().category("Fuel") + "\"}"},
            {"Groceries", "{\"into\": \"" + millers.category("Groceries") + "\"}"},
            {"Groceries", "{\"into\": \"" + millers.category("Salary") + "\"}"},
            {"Salary", "{\"into\": \"" + millers.category("Groceries") + "\"}"},
        };
        for (String[] mistake : mistakes) {
            Caller.Answer refused = cupboard.remove(mistake[0], mistake[1]).mustBe(422);
            assertThat(refused.pointers()).as(mistake[1]).containsExactly("/into");
        }
    }

    @Test
    void a_plan_that_would_become_too_large_is_refused() {
        cupboard.assign("2026-10", "Groceries", "60000000000.00");
        cupboard.assign("2026-10", "Eating out", "60000000000.00");
        assertThat(cupboard.merge("Groceries", "Eating out").mustBe(422).pointers())
                .containsExactly("/into");
    }

    @Test
    void an_edit_that_is_based_on_the_old_category_is_refused() {
        Caller.Answer spent = cupboard.spend("2026-10-05", "Groceries", "-30.00");
        cupboard.merge("Groceries", "Eating out").mustBe(201);
        Caller.Answer stale =
                millers.anna.patch(
                        spent.header("Location"),
                        "{\"amount\": \"-31.00\"}",
                        "If-Match",
                        spent.header("ETag"));
        assertThat(stale.mustBe(412).code()).isEqualTo("stale");
    }

    @Test
    void undo_restores_the_category_its_place_its_plan_and_its_transactions() {
        cupboard.plan(
                "2026-10", "Groceries", "{\"assigned\": \"50.00\", \"carryOverspending\": true}");
        cupboard.assign("2026-10", "Eating out", "20.00");
        Caller.Answer spent = cupboard.spend("2026-10-05", "Groceries", "-30.00");
        cupboard.spend("2026-10-06", "Eating out", "-1.00");
        String before = cupboard.month("2026-10").toString();
        String order = cupboard.categories();
        for (String into : List.of(millers.category("Eating out"), "uncategorised")) {
            Caller.Answer removed =
                    cupboard.remove("Groceries", "{\"into\": \"" + into + "\"}").mustBe(201);
            String after = cupboard.month("2026-10").toString();
            Caller.Answer undone = cupboard.undo(removed).mustBe(201);
            assertThat(cupboard.month("2026-10").toString()).isEqualTo(before);
            assertThat(cupboard.categories()).isEqualTo(order);
            assertThat(read(spent).path("categoryName").asText()).isEqualTo("Groceries");
            Caller.Answer redone = undoOf(undone).mustBe(201);
            assertThat(cupboard.month("2026-10").toString()).isEqualTo(after);
            undoOf(redone).mustBe(201);
            assertThat(cupboard.month("2026-10").toString()).isEqualTo(before);
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void undo_is_refused_while_a_moved_transaction_is_changed() {
        Caller.Answer spent = cupboard.spend("2026-10-05", "Groceries", "-30.00");
        Caller.Answer merged = cupboard.merge("Groceries", "Eating out").mustBe(201);
        Caller.Answer edited =
                millers.anna
                        .patch(
                                spent.header("Location"),
                                "{\"amount\": \"-31.00\"}",
                                "If-Match",
                                "*")
                        .mustBe(200);
        String october = cupboard.month("2026-10").toString();
        assertThat(cupboard.undo(merged).mustBe(409).code()).isEqualTo("changed-since");
        assertThat(cupboard.month("2026-10").toString()).isEqualTo(october);
        assertThat(cupboard.categories()).doesNotContain("Groceries");

        cupboard.undo(edited).mustBe(201);
        cupboard.undo(merged).mustBe(201);
        assertThat(cupboard.figure("2026-10", "Groceries", "activity")).isEqualTo("-30.00");
    }

    @Test
    void undo_is_refused_while_the_plan_of_a_touched_month_is_changed() {
        cupboard.assign("2026-10", "Groceries", "50.00");
        Caller.Answer merged = cupboard.merge("Groceries", "Eating out").mustBe(201);
        Caller.Answer assigned = cupboard.assign("2026-10", "Eating out", "51.00");
        assertThat(cupboard.undo(merged).mustBe(409).code()).isEqualTo("changed-since");
        cupboard.undo(assigned).mustBe(201);
        cupboard.undo(merged).mustBe(201);
    }

    @Test
    void the_history_of_both_categories_shows_the_merge() {
        cupboard.spend("2026-10-05", "Groceries", "-30.00");
        String change = cupboard.merge("Groceries", "Eating out").mustBe(201).header("Change");
        for (String category : List.of("Groceries", "Eating out")) {
            JsonNode history =
                    millers.anna
                            .get(millers.path + "/changes?subject=" + millers.category(category))
                            .mustBe(200)
                            .json();
            assertThat(history.path("changes").path(0).path("id").asText()).isEqualTo(change);
        }
    }

    @Test
    void months_of_a_household_that_start_on_another_day_and_other_accounts_move_too() {
        millers.anna.patch(millers.path, "{\"monthStartDay\": 15}", "If-Match", "*").mustBe(200);
        cupboard.spend("2026-10-14", "Groceries", "-30.00");
        millers.spend("2026-10-15", "-7.00", "Groceries").mustBe(201); // off budget
        Caller.Answer merged = cupboard.merge("Groceries", "Eating out").mustBe(201);
        assertThat(cupboard.figure("2026-09", "Eating out", "activity")).isEqualTo("-30.00");
        assertThat(cupboard.figure("2026-10", "Eating out", "activity")).isEqualTo("0.00");
        assertThat(faults()).isEmpty();
        cupboard.undo(merged).mustBe(201);
        assertThat(faults()).isEmpty();
    }

    @Test
    void nothing_is_lost_while_others_book_and_assign() {
        String groceries = millers.category("Groceries");
        List<CompletableFuture<Integer>> booked =
                inParallel(number ->
                        millers.add(
                                """
                                {"date": "2026-10-%02d", "account": "%s", "amount": "-1",
                                 "category": "%s"}
                                """
                                        .formatted(number % 28 + 1, cupboard.purse, groceries)));
        List<CompletableFuture<Integer>> assigned =
                inParallel(number ->
                        millers.anna.put(
                                millers.path
                                        + "/budget/%d-10/categories/%s"
                                                .formatted(2026 + number, groceries),
                                "{\"assigned\": \"1\"}"));
        cupboard.merge("Groceries", "Eating out").mustBe(201);
        long added = booked.stream().filter(answer -> answer.join() == 201).count();
        long planned = assigned.stream().filter(answer -> answer.join() == 200).count();

        assertThat(cupboard.figure("2026-10", "Eating out", "activity"))
                .isEqualTo(added == 0 ? "0.00" : "-" + added + ".00");
        long found =
                IntStream.range(0, CALLS)
                        .filter(number ->
                                cupboard.figure(2026 + number + "-10", "Eating out", "assigned")
                                        .equals("1.00"))
                        .count();
        assertThat(found).isEqualTo(planned);
        assertThat(booked).allMatch(answer -> List.of(201, 409, 422).contains(answer.join()));
        assertThat(assigned).allMatch(answer -> List.of(200, 404, 409).contains(answer.join()));
        assertThat(faults()).isEmpty();
    }

    private static List<CompletableFuture<Integer>> inParallel(IntFunction<Caller.Answer> call) {
        return IntStream.range(0, CALLS)
                .mapToObj(
                        number -> CompletableFuture.supplyAsync(() -> call.apply(number).status()))
                .toList();
    }

    @Test
    void an_import_that_was_previewed_before_uses_the_category_that_stays() {
        String preview =
                millers.anna
                        .upload(
                                millers.path + "/imports",
                                cupboard.purse,
                                "Date,Amount,Category\n2026-10-05,-3.00,Groceries\n")
                        .mustBe(201)
                        .json()
                        .path("import")
                        .asText();
        cupboard.merge("Groceries", "Eating out").mustBe(201);
        cupboard.merge("Eating out", "Clothing").mustBe(201);
        millers.anna
                .put(millers.path + "/imports/" + preview + "/acceptance", "{\"rows\": \"new\"}")
                .mustBe(200);
        assertThat(cupboard.figure("2026-10", "Clothing", "activity")).isEqualTo("-3.00");
    }

    @Test
    void the_database_refuses_to_keep_a_preview() {
        cupboard.spend("2026-10-05", "Groceries", "-30.00");
        try (Sql sql = Sql.asApplication(millers.household)) {
            sql.run(
                    "select move_category('%s', null, gen_random_uuid(), true)"
                            .formatted(millers.category("Groceries")));
            assertThatThrownBy(sql::commit).hasMessageContaining("must be rolled back");
        }
    }

    private JsonNode read(Caller.Answer added) {
        return millers.anna.get(added.header("Location")).mustBe(200).json();
    }

    private Caller.Answer undoOf(Caller.Answer undone) {
        return millers.anna.post(
                millers.path + "/changes/" + undone.json().path("id").asText() + "/reversal", "");
    }

    private static List<String> faults() {
        try (Sql sql = Sql.asOwner()) {
            return Verification.verify(sql.connection()).differences();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
