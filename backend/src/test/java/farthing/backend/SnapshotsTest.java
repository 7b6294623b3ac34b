package farthing.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Changes recorded by earlier versions of Farthing can still be undone. The files in
/// test/resources/snapshots are snapshots that they wrote, one for each kind and format. Never edit
/// or delete a file. A new format needs a new file and a test here.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SnapshotsTest {

    private static final String ASSIGNED = "{\"assigned\": \"99\"}";
    private static final String HELD = "{\"amount\": \"7\"}";
    private static final String TARGETS =
            "{\"targets\": [{\"kind\": \"set-aside\", \"amount\": \"3\"}]}";

    private final TheMillers millers = new TheMillers();
    private final Map<String, String> ids = millers.ids();
    private final String id = UUID.randomUUID().toString();

    @Test
    void the_deletion_of_a_transaction_can_be_undone() throws IOException {
        undoDeletion("transaction", file("transaction-1"));

        JsonNode back = read("/transactions/" + id);
        assertThat(back.path("date").asText()).isEqualTo("2026-10-03");
        assertThat(back.path("payee").asText()).isEqualTo("Old mill");
        assertThat(back.path("notes").asText()).isEqualTo("flour");
        assertThat(back.path("tags").path(0).asText()).isEqualTo("Baking");
        assertThat(back.path("amount").asText()).isEqualTo("-12.30");
        assertThat(back.path("status").asText()).isEqualTo("cleared");
        assertThat(back.path("splits").path(0).path("notes").asText()).isEqualTo("rye");
        assertThat(back.path("splits").path(1).path("amount").asText()).isEqualTo("-2.30");
        assertThat(back.path("externalId").asText()).isEqualTo("x-7");
        assertThat(back.path("import").asText()).isEqualTo(id);
        assertThat(back.path("createdAt").asText()).isEqualTo("2026-10-03T08:00:00Z");
    }

    @Test
    void the_removal_of_an_account_can_be_undone() throws IOException {
        undoDeletion("account", file("account-1"));

        JsonNode back = read("/accounts/" + id);
        assertThat(back.path("name").asText()).isEqualTo("Old wallet");
        assertThat(back.path("balance").asText()).isEqualTo("80.00");
        assertThat(back.path("openedOn").asText()).isEqualTo("2026-01-02");
    }

    @Test
    void the_removal_of_a_category_or_group_can_be_undone() throws IOException {
        undoDeletion("category", file("category-1"));
        assertThat(read("/categories").toString()).contains("Old sails");
        undoDeletion("category group", file("category-group-1"));
        assertThat(read("/category-groups").toString()).contains("Old boats");
    }

    @Test
    void the_deletion_of_a_rate_can_be_undone() throws IOException {
        undoDeletion("rate", file("rate-1"));
        assertThat(read("/rates").path("rates").path(0).path("rate").asText()).isEqualTo("0.92");
    }

    @Test
    void an_import_of_rates_can_be_undone() throws IOException {
        String day = "2026-06-0";
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    """
                    insert into rate (household_id, currency, date, rate, source)
                    values ('%1$s', 'USD', '2026-06-02', 1.1, 'ecb'),
                           ('%1$s', 'USD', '2026-06-03', 1.2, 'ecb')
                    """
                            .formatted(millers.household));
            sql.run(
                    """
                    insert into rate_import (household_id, import_id, currency, dates, rate_before,
                                             source_before, rate_after)
                    values ('%s', '%s', 'USD', '{2026-06-02, 2026-06-03}', '{null, 0.9}',
                            '{null, manual}', '{1.1, 1.2}')
                    """
                            .formatted(millers.household, id));
        }
        assertThat(read("/rates?currency=USD&from=%s2&until=%s3".formatted(day, day)).path("rates"))
                .hasSize(2);

        undo("rate import", id, "created", null, file("rate-import-1"));

        JsonNode rates = read("/rates?currency=USD&from=%s2&until=%s3".formatted(day, day));
        assertThat(rates.path("rates")).hasSize(1);
        assertThat(rates.path("rates").path(0).path("rate").asText()).isEqualTo("0.9");
        assertThat(rates.path("rates").path(0).path("source").asText()).isEqualTo("manual");
    }

    /// The ids of the file stand for those of a move that is made first.
    @Test
    void the_removal_of_a_category_with_its_transactions_can_be_undone() throws IOException {
        millers.anna.post(millers.path + "/transactions", splitTransaction()).mustBe(201);
        String ofCategory = "/transactions?category=" + ids.get("category");
        int before = read(ofCategory).path("transactions").size();
        assertThat(before).isPositive();
        Caller.Answer removed =
                millers.anna
                        .post(
                                millers.path + "/categories/" + ids.get("category") + "/removal",
                                "{\"into\": \"%s\"}".formatted(ids.get("sink")))
                        .mustBe(201);
        ObjectNode move = (ObjectNode) new ObjectMapper().readTree(file("category-move-1"));
        for (String field : List.of("move", "from", "into")) {
            move.set(field, after(removed).path(field));
        }
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    """
                    update change_subject set after = '%s'
                     where household_id = '%s' and subject = 'category move'
                    """
                            .formatted(move, millers.household));
        }
        assertThat(read(ofCategory).path("transactions")).isEmpty();

        millers.anna
                .post(millers.path + "/changes/" + removed.header("Change") + "/reversal", "")
                .mustBe(201);

        assertThat(read(ofCategory).path("transactions")).hasSize(before);
    }

    @Test
    void the_deletion_of_a_saved_search_can_be_undone() throws IOException {
        undoDeletion("saved search", file("saved-search-1"));
        JsonNode back = read("/searches").path("searches").path(0);
        assertThat(back.path("name").asText()).isEqualTo("Old mills");
        assertThat(back.path("q").asText()).isEqualTo("mill -tag:new");
    }

    @Test
    void an_edit_of_household_settings_can_be_undone() throws IOException {
        String after = file("household-1").replace("Old ", "");
        undo("household", millers.household, "edited", file("household-1"), after);

        JsonNode back = read("");
        assertThat(back.path("name").asText()).isEqualTo("Old Millers");
        assertThat(back.path("monthStartDay").asInt()).isEqualTo(15);
    }

    @Test
    void undoing_the_undo_of_an_import_accepts_it_again() throws IOException {
        String acceptance = "/imports/" + ids.get("import") + "/acceptance";
        millers.anna.put(millers.path + acceptance, "{\"rows\": \"new\"}").mustBe(200);
        JsonNode undone = millers.anna.delete(millers.path + acceptance).mustBe(200).json();
        String after =
                file("import-1")
                        .replace("accepted", "undone")
                        .replace("\"version\": 2", "\"version\": " + undone.path("version"));
        undo("import", String.valueOf(ids.get("import")), "edited", file("import-1"), after);

        assertThat(read("/imports/" + ids.get("import")).path("status").asText())
                .isEqualTo("accepted");
    }

    @Test
    void edits_of_a_budget_can_be_undone() throws IOException {
        String category = requireNonNull(ids.get("category"));
        String plan = "/budget/2026-11/categories/" + category;
        undoEdit("category plan", category, "category-plan-1", plan, ASSIGNED);
        undoEdit("month plan", millers.household, "month-plan-1", "/budget/2026-11/hold", HELD);
        String targets = "/categories/" + category + "/targets";
        undoEdit("targets", category, "targets-1", targets, TARGETS);

        JsonNode budget = read("/budget/2026-11");
        assertThat(budget.path("held").asText()).isEqualTo("50.00");
        assertThat(budget.toString()).contains("\"assigned\":\"12.30\"", "\"notes\":\"old\"");
        JsonNode back = read(targets);
        assertThat(back.path("cap").asText()).isEqualTo("500.00");
        assertThat(back.path("targets").path(0).path("amount").asText()).isEqualTo("25.00");
    }

    /// Edits what a snapshot is about, and undoes the edit as if the snapshot were the state
    /// before.
    ///
    /// @param edit request that edits it
    private void undoEdit(String subject, String of, String file, String path, String edit)
            throws IOException {
        JsonNode after = after(put(path, edit));
        TreeSet<String> known = fields(file);
        assertThat(known).containsAll(fields(after));
        undo(subject, of, "edited", file(file), after.toString());
    }

    private Caller.Answer put(String path, String body) {
        return millers.anna.put(millers.path + path, body).mustBe(200);
    }

    /// Fails if a field of a snapshot is added, renamed or removed without a new file. The next
    /// version could not read such snapshots correctly.
    @Test
    void the_newest_files_have_the_current_fields() throws IOException {
        String group = "{\"name\": \"Boat\"}";
        JsonNode created = created("/category-groups", group);
        assertThat(fields(created)).isEqualTo(fields("category-group-1"));
        String category =
                "{\"name\": \"Sails\", \"kind\": \"expense\", \"group\": \"%s\", \"hidden\": true}"
                        .formatted(created.path("id").asText());
        assertThat(fields(created("/categories", category))).isEqualTo(fields("category-1"));
        assertThat(fields(created("/transactions", splitTransaction())))
                .isEqualTo(fields("transaction-1", "importId"));
        String account = "{\"name\": \"Wallet\", \"type\": \"cash\", \"openingBalance\": \"80\"}";
        assertThat(fields(created("/accounts", account)))
                .isEqualTo(fields("account-1", "closedOn"));
        Caller.Answer edited =
                millers.anna.patch(millers.path, "{\"monthStartDay\": 3}", "If-Match", "*");
        assertThat(fields(after(edited))).isEqualTo(fields("household-1"));
        Caller.Answer accepted =
                millers.anna.put(
                        millers.path + "/imports/" + ids.get("import") + "/acceptance",
                        "{\"rows\": \"new\"}");
        assertThat(fields(after(accepted))).isEqualTo(fields("import-1"));
        Caller.Answer rate =
                millers.anna.put(millers.path + "/rates/USD/2026-06-03", "{\"rate\": \"1\"}");
        assertThat(fields(after(rate))).isEqualTo(fields("rate-1"));
        Caller.Answer rates =
                millers.anna.send(
                        "POST",
                        millers.path + "/rates/imports",
                        "Date,USD\n2026-06-02,1.1\n",
                        "text/csv");
        assertThat(fields(after(rates))).isEqualTo(fields("rate-import-1"));
        String removal = "/categories/" + ids.get("category") + "/removal";
        String into = "{\"into\": \"%s\"}".formatted(ids.get("sink"));
        assertThat(fields(created(removal, into))).isEqualTo(fields("category-move-1"));
    }

    private String splitTransaction() {
        return """
        {"date": "2026-11-03", "account": "%s", "amount": "-3", "payee": "Mill", "tags": ["a"],
         "notes": "n", "externalId": "x", "splits": [{"category": "%s", "amount": "-2"}, {"amount": "-1"}]}
        """
                .formatted(ids.get("account"), ids.get("category"));
    }

    private JsonNode created(String path, String body) {
        return after(millers.anna.post(millers.path + path, body).mustBe(201));
    }

    private JsonNode after(Caller.Answer answer) {
        return read("/changes/" + answer.header("Change")).path("subjects").path(0).path("after");
    }

    private JsonNode read(String path) {
        return millers.anna.get(millers.path + path).mustBe(200).json();
    }

    private TreeSet<String> fields(String file, String... without) throws IOException {
        TreeSet<String> fields = fields(new ObjectMapper().readTree(file(file)));
        for (String each : without) {
            fields.remove("/" + each);
        }
        return fields;
    }

    private static TreeSet<String> fields(JsonNode snapshot) {
        TreeSet<String> fields = new TreeSet<>();
        collect(snapshot, "", fields);
        return fields;
    }

    private static void collect(JsonNode node, String path, TreeSet<String> fields) {
        node.properties()
                .forEach(field -> {
                    fields.add(path + "/" + field.getKey());
                    collect(field.getValue(), path + "/" + field.getKey(), fields);
                });
        if (node.isArray()) {
            node.forEach(each -> collect(each, path, fields));
        }
    }

    private void undoDeletion(String subject, String before) {
        undo(subject, id, "deleted", before, null);
    }

    /// Inserts a change into the history as an earlier version recorded it, and undoes it.
    private void undo(
            String subject,
            String subjectId,
            String action,
            @Nullable String before,
            @Nullable String after) {
        String change = UUID.randomUUID().toString();
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    """
                    with next as (
                      update change_sequence set last = last + 1 where household_id = '%1$s'
                      returning last),
                    recorded as (
                      insert into change (household_id, id, sequence, at, actor, user_id, who,
                                          area, subjects)
                      select '%1$s', '%2$s', last, now(), 'user', null, 'user', 'transactions', 1
                        from next)
                    insert into change_subject (household_id, sequence, number, subject,
                                                subject_id, action, format, before, after)
                    select '%1$s', last, 0, '%3$s', '%4$s', '%5$s', 1, %6$s, %7$s from next
                    """
                            .formatted(
                                    millers.household,
                                    change,
                                    subject,
                                    subjectId,
                                    action,
                                    quoted(before),
                                    quoted(after)));
        }
        millers.anna.post(millers.path + "/changes/" + change + "/reversal", "").mustBe(201);
    }

    private static String quoted(@Nullable String json) {
        return json == null ? "null" : "'" + json + "'";
    }

    private String file(String name) throws IOException {
        String path = "/snapshots/" + name + ".json";
        try (InputStream in = requireNonNull(getClass().getResourceAsStream(path))) {
            String text = new String(in.readAllBytes(), UTF_8).replace("<id>", id);
            for (var each : ids.entrySet()) {
                text = text.replace("<" + each.getKey() + ">", each.getValue());
            }
            return text;
        }
    }
}
