package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.history.Reversal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every act of the API can be undone, and done again. A later act on the same object prevents the
/// undo, which then says so and changes nothing. A new call is covered by its line in
/// endpoints.txt; a new kind of subject needs a line in [#conflicts].
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@SuppressWarnings("NullAway.Init")
class AllActsTest {

    /// Calls that change nothing that the history has.
    private static final Set<String> NO_ACTS =
            Set.of(
                    "POST /api/v1/households/{household}/api-tokens",
                    "DELETE /api/v1/households/{household}/api-tokens/{token}",
                    "POST /api/v1/households/{household}/imports");

    /// An account that is opened again gets a new transaction with its opening balance.
    private static final String OPENING =
            "\"id\":\"[^\"]*\",(\"notes\":\"[^\"]*\",\"openingBalance\":true)";

    /// An import that is accepted again books its transactions anew.
    private static final String BOOKED_AT = "\"createdAt\":\"[^\"]*\",";

    /// A currency stays in the list after its only transaction is gone.
    private static final String CURRENCIES = "\"currencies\":\\[[^\\]]*\\]";

    /// What an undo leaves behind: the names of payees, and how an import was decided.
    private static final String NOT_COMPARED = ".*/(payees|imports|changes|api-tokens)\\b.*";

    @Inject @Any Instance<Reversal> reversals;

    private final List<String> faults = new ArrayList<>();

    private TheMillers millers;
    private Map<String, String> ids;

    @Test
    void every_act_is_undone_and_done_again() {
        for (Endpoint act : Endpoint.ofHouseholds()) {
            boolean preview = act.body().contains("\"preview\": true");
            if (act.writes() && !preview && !NO_ACTS.contains(act.operation())) {
                begin();
                act.prepare(millers.anna, ids);
                Map<String, String> before = state();
                String change = act.call(millers.anna, ids).header("Change");
                Map<String, String> after = state();
                assertThat(after).as("%s", act).isNotEqualTo(before);
                String undoing = undo(change);
                mustBe(before, "undo of " + act);
                String again = undo(undoing);
                mustBe(after, "undo of the undo of " + act);
                undo(again);
                mustBe(before, "second undo of " + act);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_later_act_prevents_the_undo_until_it_is_undone() {
        Map<String, List<Function<String, Caller.Answer>>> conflicts = conflicts();
        assertThat(conflicts.keySet())
                .as(
                        "each kind of subject needs two acts here, of which the later prevents the undo")
                .isEqualTo(
                        reversals.stream()
                                .map(Reversal::subjectKind)
                                .collect(Collectors.toCollection(TreeSet::new)));
        conflicts.forEach((kind, acts) -> {
            begin();
            String first = acts.getFirst().apply("1").header("Change");
            assertThat(kinds(first)).contains(kind);
            String second = acts.getLast().apply("2").header("Change");
            Map<String, String> before = state();
            JsonNode refused = reversal(first).mustBe(409).json();
            assertThat(refused.path("code").asText()).as(kind).isEqualTo("changed-since");
            assertThat(refused.path("changes")).as(kind).hasSize(1);
            JsonNode inTheWay = refused.path("changes").path(0);
            assertThat(inTheWay).as(kind).isEqualTo(read("/changes/" + second));
            mustBe(before, kind);
            undo(second);
            undo(first);
        });
        assertThat(faults).isEmpty();
    }

    /// For each kind of subject an act and a later one, which get a number.
    private Map<String, List<Function<String, Caller.Answer>>> conflicts() {
        Map<String, List<Function<String, Caller.Answer>>> all = new java.util.TreeMap<>();
        all.put("account", twice(n -> patch("/accounts/<account>", name(n))));
        all.put("category", twice(n -> patch("/categories/<category>", name(n))));
        all.put("category group", twice(n -> patch("/category-groups/<group>", name(n))));
        all.put(
                "category move",
                List.of(
                        n -> removal("<category>"),
                        n -> patch("/transactions/<transaction>", "{\"amount\": \"-7\"}")));
        all.put(
                "category plan",
                twice(n ->
                        put(
                                "/budget/2026-11/categories/<category>",
                                "{\"assigned\": \"" + n + "\"}")));
        all.put("month plan", twice(n -> put("/budget/2026-11/notes", notes(n))));
        all.put(
                "targets",
                twice(n ->
                        put(
                                "/categories/<category>/targets",
                                "{\"targets\": [{\"kind\": \"set-aside\", \"amount\": \""
                                        + n
                                        + "\"}]}")));
        all.put("household", twice(n -> patch("", "{\"monthStartDay\": 1" + n + "}")));
        all.put(
                "import",
                List.of(
                        n -> put("/imports/<import>/acceptance", "{\"rows\": \"new\"}"),
                        n -> send("DELETE", "/imports/<import>/acceptance", "")));
        all.put("rate", twice(n -> put("/rates/USD/2026-06-03", "{\"rate\": \"" + n + "\"}")));
        all.put(
                "rate import",
                List.of(
                        n -> send("POST", "/rates/imports", "Date,USD\n2026-06-02,1.1\n"),
                        n -> put("/rates/USD/2026-06-02", "{\"rate\": \"" + n + "\"}")));
        all.put("saved search", twice(n -> patch("/searches/<search>", name(n))));
        all.put("transaction", twice(n -> patch("/transactions/<transaction>", notes(n))));
        return all;
    }

    @Test
    void an_act_on_something_else_prevents_an_undo_too() {
        Map<String, List<Function<String, Caller.Answer>>> all = new LinkedHashMap<>();
        Function<String, Caller.Answer> edit = n -> patch("/transactions/<transaction>", notes(n));
        Function<String, Caller.Answer> delete =
                n -> send("DELETE", "/transactions/<transaction>", "");
        all.put("edit, then a merger of its category", List.of(edit, n -> removal("<category>")));
        all.put("deletion, then of its category", List.of(delete, n -> removal("<category>")));
        all.put(
                "deletion, then its account is closed",
                List.of(
                        n -> send("DELETE", "/transactions/" + onWallet(), ""),
                        n -> patch("/accounts/<wallet>", "{\"closed\": true}")));
        all.put(
                "assignment, then a merger of the category",
                List.of(
                        n -> put("/budget/2026-11/categories/<category>", "{\"assigned\": \"9\"}"),
                        n -> removal("<category>")));
        all.put(
                "rate, then an import of rates",
                List.of(
                        n -> put("/rates/USD/2026-06-02", "{\"rate\": \"9\"}"),
                        n ->
                                send(
                                        "POST",
                                        "/rates/imports?replace=true",
                                        "Date,USD\n2026-06-02,1.1\n")));
        all.forEach((what, acts) -> {
            begin();
            String first = acts.getFirst().apply("1").header("Change");
            String second = acts.getLast().apply("2").header("Change");
            JsonNode refused = reversal(first).mustBe(409).json();
            assertThat(refused.path("changes")).as(what).hasSize(1);
            assertThat(refused.path("changes").path(0).path("id").asText()).isEqualTo(second);
            undo(second);
            undo(first);
        });
    }

    private static List<Function<String, Caller.Answer>> twice(
            Function<String, Caller.Answer> act) {
        return List.of(act, act);
    }

    private void begin() {
        millers = new TheMillers();
        ids = new LinkedHashMap<>(millers.ids());
    }

    /// A transaction on an account of its own.
    private String onWallet() {
        ids.put("wallet", millers.cash("Wallet"));
        return millers.add(
                        "{\"date\": \"2026-11-10\", \"account\": \"%s\", \"amount\": \"-1\"}"
                                .formatted(ids.get("wallet")))
                .mustBe(201)
                .json()
                .path("id")
                .asText();
    }

    private static String name(String n) {
        return "{\"name\": \"Name " + n + "\"}";
    }

    private static String notes(String n) {
        return "{\"notes\": \"Note " + n + "\"}";
    }

    private Caller.Answer removal(String category) {
        return send("POST", "/categories/" + category + "/removal", "{\"into\": \"<sink>\"}");
    }

    private Caller.Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    private Caller.Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    private Caller.Answer send(String method, String path, String body) {
        String type = body.isEmpty() ? "" : body.startsWith("{") ? "application/json" : "text/csv";
        Caller.Answer answer =
                millers.anna.send(
                        method,
                        millers.path + filled(path),
                        filled(body),
                        method.equals("PATCH") ? "application/merge-patch+json" : type,
                        "If-Match",
                        "*");
        assertThat(answer.header("Change")).as(answer.http().body()).isNotNull();
        return answer;
    }

    private String filled(String text) {
        String filled = text;
        for (var each : ids.entrySet()) {
            filled = filled.replace("<" + each.getKey() + ">", each.getValue());
        }
        return filled;
    }

    private Set<String> kinds(String change) {
        Set<String> kinds = new TreeSet<>();
        read("/changes/" + change)
                .path("subjects")
                .forEach(each -> kinds.add(each.path("subject").asText()));
        return kinds;
    }

    /// All that the API says about the household, except versions, by path.
    private Map<String, String> state() {
        Map<String, String> state = new LinkedHashMap<>();
        for (Endpoint each : Endpoint.ofHouseholds()) {
            if (!each.writes() && !each.path().matches(NOT_COMPARED)) {
                Caller.Answer answer = each.call(millers.anna, ids);
                String text = answer.status() == 200 ? answer.http().body() : "none";
                state.put(
                        each.path(),
                        text.replaceAll("\"version\":[0-9]+", "")
                                .replaceAll(CURRENCIES, "")
                                .replaceAll(BOOKED_AT, "")
                                .replaceAll(OPENING, "$1"));
            }
        }
        return state;
    }

    private void mustBe(Map<String, String> expected, String what) {
        Map<String, String> state = state();
        for (var each : expected.entrySet()) {
            String now = state.get(each.getKey());
            if (!each.getValue().equals(now)) {
                faults.add(
                        "%s, after the %s: %s, not %s"
                                .formatted(each.getKey(), what, now, each.getValue()));
            }
        }
    }

    private JsonNode read(String path) {
        return millers.anna.get(millers.path + path).mustBe(200).json();
    }

    private String undo(String change) {
        return reversal(change).mustBe(201).header("Change");
    }

    private Caller.Answer reversal(String change) {
        return millers.anna.post(millers.path + "/changes/" + change + "/reversal", "");
    }
}
