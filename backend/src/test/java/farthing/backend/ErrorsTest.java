package farthing.backend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import farthing.backend.problems.UserProblem;
import farthing.money.Money;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Checks that docs/reference/errors.md lists every problem code, and that each code can be
/// provoked.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ErrorsTest {

    private static final Path TABLE = Path.of("../docs/reference/errors.md");

    /// Provoked by other tests, because they need another configuration or a very large file.
    private static final Set<String> ELSEWHERE =
            Set.of("signin/registration-not-open", "signin/sign-in-busy", "imports/too-many-rows");

    private static final String ONE_ROW = "date;amount\n2026-11-02;-3.00\n";

    private final TheMillers millers = new TheMillers();
    private final Map<String, String> ids = millers.ids();
    private final String transaction = millers.path + "/transactions/" + ids.get("transaction");

    /// A row of the table.
    private record Documented(String area, String code, int status) {

        String type() {
            return area + "/" + code;
        }
    }

    @Test
    void every_problem_in_the_code_is_documented() throws IOException {
        assertThat(documented().keySet())
                .as("docs/reference/errors.md needs a line for each of these")
                .containsAll(codes());
    }

    @Test
    void every_documented_code_can_be_provoked() throws IOException {
        Map<String, Supplier<Caller.Answer>> provoked = provocations();
        Map<String, Documented> documented = documented();
        documented.keySet().removeAll(ELSEWHERE);
        documented.keySet().removeIf(type -> type.matches("(budgets|rates)/.*")); // own tests do
        assertThat(provoked.keySet())
                .as("each code needs a provocation here")
                .containsExactlyInAnyOrderElementsOf(documented.keySet());
        for (Documented line : documented.values()) {
            Caller.Answer answer = requireNonNull(provoked.get(line.type())).get();
            assertThat(answer.json().path("code").asText())
                    .as(answer.http().body())
                    .isEqualTo(line.code());
            assertThat(answer.status()).as(line.code()).isEqualTo(line.status());
            assertThat(answer.json().path("type").asText())
                    .isEqualTo("/problems/" + line.area() + "/" + line.code());
        }
    }

    @Test
    void a_bug_response_has_only_an_incident_id() {
        Caller.Answer bug = bug();
        assertThat(bug.json().path("incident").asText()).hasSize(36);
        assertThat(bug.http().body()).doesNotContain("nonsense", "Exception", "farthing");
    }

    @Test
    void an_outage_has_retry_after() {
        assertThat(outage().header("Retry-After")).isEqualTo("2");
    }

    @Test
    void exhausted_retries_have_retry_after() {
        assertThat(busy().header("Retry-After")).isEqualTo("2");
    }

    private Map<String, Supplier<Caller.Answer>> provocations() {
        Map<String, Supplier<Caller.Answer>> all = new LinkedHashMap<>();
        String groups = millers.path + "/category-groups";
        all.put("requests/bad-request", this::brokenForm);
        all.put("requests/invalid-fields", () -> post("/accounts", "{}"));
        all.put("requests/malformed-json", () -> post("/accounts", "{"));
        all.put("requests/too-large", () -> post("/accounts", " ".repeat(5 << 20)));
        all.put(
                "requests/unsupported-media-type",
                () -> millers.anna.send("POST", groups, "{}", "text/csv"));
        all.put(
                "requests/not-acceptable",
                () -> millers.anna.send("GET", groups, "", "", "Accept", "text/csv"));
        all.put("requests/no-such-path", () -> millers.anna.get(millers.path + "/piggy-banks"));
        all.put("requests/method-not-allowed", () -> millers.anna.delete(groups));
        all.put("requests/not-signed-in", () -> Caller.nobody().get(millers.path));
        all.put(
                "requests/not-found",
                () -> millers.anna.get(millers.path + "/accounts/" + ids.get("payee")));
        all.put("requests/not-allowed", this::asViewer);
        all.put("requests/if-match-missing", () -> millers.anna.delete(transaction));
        all.put("requests/stale", () -> millers.anna.delete(transaction, "If-Match", "\"7\""));
        all.put("requests/conflict", this::conflict);
        all.put(
                "requests/idempotency-key-reused",
                () -> {
                    millers.anna
                            .post(groups, "{\"name\": \"Pets\"}", "Idempotency-Key", "k")
                            .mustBe(201);
                    return millers.anna.post(
                            groups, "{\"name\": \"Cats\"}", "Idempotency-Key", "k");
                });
        all.putAll(provocationsOfFeatures());
        all.putAll(provocationsOfImports());
        all.put("server/bug", this::bug);
        all.put("server/busy", this::busy);
        all.put("server/unavailable", this::outage);
        return all;
    }

    private Map<String, Supplier<Caller.Answer>> provocationsOfFeatures() {
        Map<String, Supplier<Caller.Answer>> all = new HashMap<>();
        all.put("signin/wrong-credentials", () -> signIn("wrong"));
        all.put("signin/too-many-attempts", this::elevenWrongPasswords);
        all.put("signin/email-taken", this::registerAgain);
        all.put(
                "accounts/account-name-taken",
                () -> post("/accounts", "{\"name\": \"savings\", \"type\": \"cash\"}"));
        all.put("accounts/account-not-empty", () -> edit(millers.checking, "{\"closed\": true}"));
        all.put("accounts/account-closed", this::bookOnClosed);
        all.put(
                "categories/category-name-taken",
                () -> post("/category-groups", "{\"name\": \"living\"}"));
        String group = "/category-groups/" + ids.get("group") + "/removal";
        all.put("categories/category-in-use", () -> post(group, "{}"));
        String removal = "/categories/" + ids.get("category") + "/removal";
        all.put("categories/category-has-transactions", () -> post(removal, "{}"));
        all.put("accounts/account-in-use", this::undoAnAccountThatIsUsed);
        all.put(
                "transactions/splits-do-not-add-up",
                () -> post("/transactions", transaction(", \"splits\": [{\"amount\": \"2\"}]")));
        all.put("searches/search-name-taken", () -> post("/searches", TheMillers.SEARCH));
        all.put("history/changed-since", this::undoUnderALaterChange);
        all.put("history/already-reversed", this::undoTwice);
        all.put("history/not-reversible", this::notReversible);
        return all;
    }

    private Map<String, Supplier<Caller.Answer>> provocationsOfImports() {
        String acceptance = "/imports/" + ids.get("import") + "/acceptance";
        Map<String, Supplier<Caller.Answer>> all = new HashMap<>();
        all.put("imports/file-empty", () -> upload(""));
        all.put("imports/file-not-text", () -> upload("PK\u0003\u0004\u0000\u0000\u0000"));
        all.put("imports/file-unreadable", () -> upload(ONE_ROW + "x".repeat(1_000_000)));
        all.put("imports/columns-not-found", () -> upload("a;b\nc;d\n"));
        all.put("imports/account-needed", () -> millers.anna.upload(imports(), "", ONE_ROW));
        all.put(
                "imports/import-not-accepted",
                () -> millers.anna.delete(millers.path + acceptance));
        all.put("imports/import-already-accepted", this::acceptTwice);
        return all;
    }

    private Caller.Answer brokenForm() {
        return millers.anna.send("POST", imports(), "--x", "multipart/form-data; boundary=zzz");
    }

    private Caller.Answer acceptTwice() {
        String preview = upload(ONE_ROW).json().path("import").asText();
        String acceptance = imports() + "/" + preview + "/acceptance";
        millers.anna.put(acceptance, "{\"rows\": \"new\"}").mustBe(200);
        return millers.anna.put(acceptance, "{\"rows\": \"new\"}");
    }

    private Caller.Answer upload(String csv) {
        return millers.anna.upload(imports(), millers.checking, csv);
    }

    private String imports() {
        return millers.path + "/imports";
    }

    private Caller.Answer elevenWrongPasswords() {
        return Stream.generate(() -> signIn("wrong")).limit(11).reduce((a, b) -> b).orElseThrow();
    }

    private Caller.Answer registerAgain() {
        return Caller.nobody()
                .post(
                        "/api/v1/registrations",
                        """
                        {"email": "%s", "password": "correct horse", "name": "B",
                         "household": {"name": "B", "currency": "EUR"}}
                        """
                                .formatted(millers.email));
    }

    private Caller.Answer bookOnClosed() {
        edit(millers.savings, "{\"closed\": true}").mustBe(200);
        return post("/transactions", transaction("").replace(millers.checking, millers.savings));
    }

    private Caller.Answer undoUnderALaterChange() {
        millers.anna.patch(transaction, "{\"notes\": \"x\"}", "If-Match", "*").mustBe(200);
        return post("/changes/" + ids.get("change") + "/reversal", "");
    }

    private Caller.Answer undoAnAccountThatIsUsed() {
        Caller.Answer wallet =
                post("/accounts", "{\"name\": \"Wallet\", \"type\": \"cash\"}").mustBe(201);
        String account = wallet.json().path("id").asText();
        millers.anna.upload(millers.path + "/imports", account, ONE_ROW).mustBe(201);
        return post("/changes/" + wallet.header("Change") + "/reversal", "");
    }

    private Caller.Answer undoTwice() {
        Caller.Answer added = millers.spend("2026-11-01", "-1", "Groceries");
        String undo = "/changes/" + added.header("Change") + "/reversal";
        post(undo, "").mustBe(201);
        return post(undo, "");
    }

    private String transaction(String more) {
        return "{\"account\": \"%s\", \"amount\": \"1\", \"date\": \"2026-11-01\"%s}"
                .formatted(millers.checking, more);
    }

    private Caller.Answer asViewer() {
        TheMillers smiths = new TheMillers();
        Sql.once(
                """
                insert into membership
                select '%s', id, 'viewer' from app_user where email = '%s'
                """
                        .formatted(millers.household, smiths.email));
        return smiths.anna.post(millers.path + "/accounts", "{}");
    }

    /// A payee is deleted while a transaction with it is added.
    private Caller.Answer conflict() {
        String ofBaker = transaction(", \"payee\": \"Baker\"");
        String added = post("/transactions", ofBaker).mustBe(201).header("Location");
        String baker = millers.anna.get(added).json().path("payeeId").asText();
        millers.anna.delete(added, "If-Match", "*").mustBe(204);
        return Sql.whileHeld(
                "delete from payee where id = '" + baker + "'",
                () -> post("/transactions", ofBaker),
                "commit");
    }

    /// PostgreSQL closes the connection while a request waits.
    private Caller.Answer outage() {
        return Sql.whileHeld(
                "select from account where id = '" + millers.savings + "' for update",
                () -> edit(millers.savings, "{\"name\": \"New\"}"),
                "select pg_terminate_backend(pid)" + Sql.WHO_WAITS);
    }

    /// Every attempt fails with a deadlock.
    private Caller.Answer busy() {
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    """
                    create function deadlock() returns trigger language plpgsql
                    as $$ begin raise 'deadlock detected' using errcode = '40P01'; end $$;
                    create trigger deadlock before update on account
                      for each row when (new.name = 'deadlock') execute function deadlock()
                    """);
            try {
                return edit(millers.savings, "{\"name\": \"deadlock\"}");
            } finally {
                sql.run("drop function deadlock cascade");
            }
        }
    }

    /// The household has an invalid currency, which the API cannot write.
    private Caller.Answer bug() {
        TheMillers broken = new TheMillers();
        Sql.once(
                "update household set currency = 'nonsense' where household_id = '"
                        + broken.household
                        + "'");
        return broken.anna.get(broken.path);
    }

    private Caller.Answer notReversible() {
        Caller.Answer spent = millers.spend("2026-11-03", "-1", "Groceries");
        String of = " where subject_id = '" + spent.json().path("id").asText() + "'";
        Sql.once("update change_subject set subject = 'statement'" + of);
        return post("/changes/" + spent.header("Change") + "/reversal", "");
    }

    private Caller.Answer signIn(String password) {
        return Caller.nobody()
                .post(
                        "/api/v1/sessions",
                        "{\"email\": \"%s\", \"password\": \"%s\"}"
                                .formatted(millers.email, password));
    }

    private Caller.Answer post(String path, String body) {
        return millers.anna.post(millers.path + path, body);
    }

    private Caller.Answer edit(String account, String patch) {
        return millers.anna.patch(millers.path + "/accounts/" + account, patch, "If-Match", "*");
    }

    /// The rows of the table, by area and code.
    private static Map<String, Documented> documented() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .map(line -> line.split(" *\\| *"))
                .filter(cells -> cells.length > 3 && cells[2].startsWith("`"))
                .map(cells ->
                        new Documented(
                                cells[1], cells[2].replace("`", ""), Integer.parseInt(cells[3])))
                .collect(
                        Collectors.toMap(
                                Documented::type,
                                Function.identity(),
                                (one, same) -> one,
                                LinkedHashMap::new)); // a sign-in fails before there are too many
    }

    /// The codes of all problem records. Each record is created with empty values.
    private static List<String> codes() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("farthing.backend")
                        .stream()
                        .filter(each -> each.isAssignableTo(UserProblem.class) && each.isRecord())
                        .map(each -> code(each.getName()))
                        .toList();
    }

    private static String code(String problem) {
        try {
            var constructor = Class.forName(problem).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] values =
                    Stream.of(constructor.getParameterTypes()).map(ErrorsTest::some).toArray();
            UserProblem made = (UserProblem) constructor.newInstance(values);
            return made.area() + "/" + made.code();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(problem, e);
        }
    }

    private static Object some(Class<?> type) {
        if (type == Money.class) {
            return Money.zero(Currency.getInstance("EUR"));
        }
        if (type == int.class) {
            return 0;
        }
        return type == List.class ? List.of() : "";
    }
}
