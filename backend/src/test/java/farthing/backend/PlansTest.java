package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The cost of a call does not grow with the number of transactions: no statement scans a table of
/// the ledger, and each reads only few of its rows. The statements run with the application's role
/// and under row-level security.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@SuppressWarnings("NullAway.Init")
class PlansTest {

    /// A page of 50 transactions of which every hundredth matches needs 5,000 of 300,000 rows.
    private static final long MOST_ROWS = 6_000;

    /// For each row that a search checks, an index is read from its root.
    private static final long MOST_PAGES = 12_000;

    /// A summary looks up the amounts of 10,000 transactions.
    private static final long ROWS_OF_A_SUMMARY = 31_000;

    private static final long PAGES_OF_A_SUMMARY = 42_000;

    private static final List<String> HISTORIES =
            List.of("transaction", "posting", "change", "change_subject");

    private static final List<String> REPORTS =
            List.of(
                    "/overview?from=2026-01&until=2026-12",
                    "/overview?from=2018-01&until=2018-12",
                    "/net-worth?from=2026-01&until=2026-12",
                    "/budget/2026-12/summary",
                    "/budget/2025-06/summary");

    private static final List<String> SEARCHES =
            List.of(
                    "q=zanzibar%20or%20tag:holiday",
                    "q=zanzibar%20or%20amount:17.17",
                    "q=note%20or%20zanzibar",
                    "q=note%20zanzibar",
                    "q=-note",
                    "q=-zanzibar",
                    "q=zanzibar%20category:groceries",
                    "q=note%20category:groceries",
                    "q=category:living%20-tag:holiday",
                    "q=-category:living%20tag:holiday",
                    "q=(zanzibar%20or%20tag:holiday)%20-(category:fuel%20or%20amount:%3E50)",
                    "q=payee:250%20or%20notes:zanzibar",
                    "q=is:split%20or%20is:transfer%20or%20has:notes",
                    "q=a%20or%20b%20or%20zz",
                    "q=date:2018%20account:savings%20is:pending");

    @Inject AgroalDataSource connections;

    @Test
    void no_call_reads_the_whole_history() {
        LongHistory.of(new TheMillers()); // another household in the same tables
        TheMillers millers = new TheMillers();
        LongHistory.of(millers);
        List<String> faults = new ArrayList<>();
        try (StatementLog log = new StatementLog(connections)) {
            for (HostileStatistics believed : HostileStatistics.values()) {
                believed.impose();
                judgeLists(millers, believed.toString(), log, faults);
            }
            log.during(() -> millers.spend("2026-11-22", "-1", "Groceries").mustBe(201))
                    .forEach(each -> judge("adding", each, faults));
            Caller.Answer added = millers.spend("2016-02-01", "-1", "Groceries");
            String path = added.header("Location");
            log.during(() ->
                            millers.anna
                                    .patch(path, "{\"amount\": \"-2\"}", "If-Match", "*")
                                    .mustBe(200))
                    .forEach(each -> judge("editing", each, faults));
            log.during(() -> millers.anna.delete(path, "If-Match", "*").mustBe(204))
                    .forEach(each -> judge("deleting", each, faults));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_search_reads_as_many_batches_as_it_needs() {
        TheMillers millers = new TheMillers();
        LongHistory.of(millers);
        assertThat(found(millers, "zanzibar")).isEqualTo(3);
        assertThat(found(millers, "zanzibar or -note")).isEqualTo(4); // the opening balance
        assertThat(found(millers, "category:clothing -note")).isEqualTo(0);
        assertThat(found(millers, "no or zanzibar")).isEqualTo(500);
        assertThat(found(millers, "-no or zan -no")).isEqualTo(1);
        assertThat(found(millers, "tag:holiday -is:cleared")).isEqualTo(1);
        assertThat(found(millers, "payee:\"payee 1\" zanzibar")).isEqualTo(3);
        assertThat(found(millers, "note amount:0.01")).isEqualTo(10);
    }

    private static int found(TheMillers millers, String search) {
        String q = URLEncoder.encode(search, StandardCharsets.UTF_8);
        return millers.anna
                .get(millers.path + "/transactions?limit=500&q=" + q)
                .mustBe(200)
                .json()
                .path("transactions")
                .size();
    }

    @AfterEach
    void forget() {
        LongHistory.forget();
        HostileStatistics.lift();
    }

    private static void judgeLists(
            TheMillers millers, String believed, StatementLog log, List<String> faults) {
        for (String path : paths(millers)) {
            String call = "%s, %s".formatted(path, believed);
            log.during(() -> millers.anna.get(millers.path + path).mustBe(200))
                    .forEach(each -> judge(call, each, faults));
        }
    }

    private static List<String> paths(TheMillers millers) {
        String deep = cursorInTheDepth(millers);
        String payee =
                millers.anna
                        .get(millers.path + "/payees?q=payee%20250")
                        .json()
                        .path("payees")
                        .path(0)
                        .path("id")
                        .asText();
        List<String> lists = new ArrayList<>();
        for (String filter : filters(millers, payee)) {
            lists.add("/transactions?" + filter);
            lists.add("/transactions?" + filter + "&cursor=" + deep);
            lists.add("/transactions/summary?" + filter);
        }
        for (String filter : SEARCHES) {
            lists.add("/transactions?" + filter);
            lists.add("/transactions?" + filter + "&cursor=" + deep);
            lists.add("/transactions/summary?" + filter);
        }
        lists.addAll(
                List.of(
                        "/accounts",
                        "/accounts/" + millers.checking,
                        "/categories",
                        "/payees",
                        "/payees?q=payee",
                        "/changes"));
        lists.addAll(changes(millers));
        lists.addAll(REPORTS);
        return lists;
    }

    private static List<String> filters(TheMillers millers, String payee) {
        return List.of(
                "",
                "from=2018-01-01&until=2018-12-31",
                "account=" + millers.checking,
                "account=" + millers.savings,
                "category=" + millers.category("Groceries"),
                "category=none",
                "payee=" + payee,
                "tag=holiday",
                "tag=nothing",
                "status=pending",
                "status=cleared",
                "min=-99.99&max=-99.98",
                "min=-100&max=0",
                "min=5000",
                "q=zanzibar",
                "q=note",
                "q=no%20such%20text",
                "q=note&account=" + millers.checking,
                "q=zanzibar&account=" + millers.checking,
                "status=pending&account=" + millers.checking,
                "tag=holiday&category=" + millers.category("Fuel"),
                "payee=" + payee + "&account=" + millers.savings,
                "account=" + millers.savings + "&category=" + millers.category("Fuel"));
    }

    /// The history by each filter. Some match few changes, long ago.
    private static List<String> changes(TheMillers millers) {
        List<String> lists = new ArrayList<>(List.of("/changes/authors"));
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        for (String filter :
                List.of(
                        "who=job:feed",
                        "who=api-token:Script",
                        "who=job:nobody",
                        "area=accounts",
                        "area=rates",
                        "who=job:feed&area=transactions",
                        "who=api-token:Script&area=accounts",
                        "who=api-token:Script&area=budget",
                        "from=" + day,
                        "until=" + day,
                        "from=" + day + "&until=" + day,
                        "from=2100-01-01",
                        "area=accounts&from=" + day,
                        "who=api-token:Script&area=accounts&until=" + day,
                        "subject=" + millers.category("Fuel"),
                        "subject=" + millers.household,
                        "subject=" + millers.category("Fuel") + "&until=" + day)) {
            lists.add("/changes?" + filter);
            lists.add("/changes?cursor=50000&" + filter);
        }
        return lists;
    }

    private static void judge(String call, StatementLog.Statement statement, List<String> faults) {
        boolean scans = statement.scannedTables().stream().anyMatch(HISTORIES::contains);
        boolean sums = call.startsWith("/transactions/summary");
        if (scans
                || statement.rowsRead() > (sums ? ROWS_OF_A_SUMMARY : MOST_ROWS)
                || statement.pagesRead() > (sums ? PAGES_OF_A_SUMMARY : MOST_PAGES)) {
            faults.add(
                    "%s: scans %s, %d rows, %d pages: %s"
                            .formatted(
                                    call,
                                    statement.scannedTables(),
                                    statement.rowsRead(),
                                    statement.pagesRead(),
                                    statement.text()));
        }
    }

    /// The cursor of a page in the middle of the history.
    private static String cursorInTheDepth(TheMillers millers) {
        JsonNode page =
                millers.anna
                        .get(millers.path + "/transactions?until=2020-06-01&limit=1")
                        .mustBe(200)
                        .json();
        return page.path("next").asText();
    }
}
