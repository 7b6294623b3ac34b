package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The cost of a call depends neither on the number of transactions nor on the planner's
/// statistics: no statement reads a whole table or index, each reads only few rows and pages, and
/// whatever the statistics say, it reads about as many pages. This includes the statements of
/// triggers, functions and foreign keys. The statements run with the application's role and under
/// row-level security.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@SuppressWarnings("NullAway.Init")
class PlansTest {

    /// The rows and the pages that a statement may read. A page of 50 transactions of which every
    /// hundredth matches needs 5,000 of 100,000 rows.
    private static final long MOST = 12_000;

    /// A summary looks up the amounts of 10,000 transactions. The index of texts gives all matches
    /// of a frequent word before the lookup is limited: here 50,000.
    private static final long MOST_OF_A_SUMMARY = 56_000;

    /// Another index of a small table, such as the plans of ten years, may read this much more.
    private static final long FEW = 2_000;

    /// Computes ten years of the budget again, with the rate of each amount in dollars.
    private static final String COLD = "/budget/2026-11";

    private static final List<String> REPORTS =
            List.of(
                    "/overview?from=2026-01&until=2026-12",
                    "/overview?from=2018-01&until=2018-12",
                    "/net-worth?from=2026-01&until=2026-12",
                    "/budget/2026-12",
                    "/budget/2020-06",
                    "/budget?from=2020-01&until=2020-12",
                    "/budget/2026-12/summary",
                    "/budget/2025-06/summary",
                    "/budget/years/2020",
                    "/budget/years/2020.csv");

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

    private final List<String> faults = new ArrayList<>();

    /// The pages that each statement read, by call and text.
    private final Map<String, Map<HostileStatistics, Long>> pages = new TreeMap<>();

    private StatementLog log;
    private TheMillers millers;

    @Test
    void no_call_reads_the_whole_history() {
        LongHistory.of(new TheMillers()); // another household in the same tables
        millers = new TheMillers();
        LongHistory.of(millers);
        LongRecords.ofNeighbours();
        Sql.once("vacuum analyze"); // autovacuum would do this later
        List<String> reads = paths();
        millers.anna.get(millers.path + "/budget/2026-12").mustBe(200); // makes checkpoints
        for (HostileStatistics believed : HostileStatistics.values()) {
            believed.impose();
            try (StatementLog opened = new StatementLog(connections, true)) {
                log = opened;
                reads.forEach(path -> judgeRead(believed, path));
                judgeWrites(believed);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(unequal()).isEmpty();
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
        assertThat(found(millers, "note amount:0.01")).isEqualTo(5);
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

    private void judgeRead(HostileStatistics believed, String path) {
        judge(believed, path, () -> millers.anna.get(millers.path + path).mustBe(200));
    }

    /// Each of them changes the first months, so the months after them are computed again.
    private void judgeWrites(HostileStatistics believed) {
        judge(believed, "adding", () -> millers.spend("2026-11-22", "-1", "Groceries").mustBe(201));
        Caller.Answer added = millers.spend("2016-02-01", "-1", "Groceries");
        String path = added.header("Location");
        for (String edit :
                List.of(
                        "{\"amount\": \"-2\"}",
                        "{\"notes\": \"n\"}",
                        "{\"status\": \"cleared\"}")) {
            judge(
                    believed,
                    edit,
                    () -> millers.anna.patch(path, edit, "If-Match", "*").mustBe(200));
        }
        judge(believed, "deleting", () -> millers.anna.delete(path, "If-Match", "*").mustBe(204));
        String plan = "/budget/2016-03/categories/" + millers.category("Groceries");
        judge(
                believed,
                "assigning",
                () ->
                        millers.anna
                                .put(
                                        millers.path + plan,
                                        "{\"assigned\": \"%d\"}".formatted(believed.ordinal()))
                                .mustBe(200));
        judgeRead(believed, COLD);
    }

    private List<String> paths() {
        String deep = value("/transactions?until=2020-06-01&limit=1", "/next");
        List<String> paths = new ArrayList<>(REPORTS);
        for (String filter : Stream.concat(filters().stream(), SEARCHES.stream()).toList()) {
            paths.add("/transactions?" + filter);
            paths.add("/transactions?" + filter + "&cursor=" + deep);
            paths.add("/transactions/summary?" + filter);
        }
        for (String account : List.of(millers.checking, millers.savings)) {
            paths.add("/accounts/" + account + "/register");
            paths.add("/accounts/" + account + "/register?cursor=" + deep);
        }
        paths.addAll(lists());
        paths.addAll(changes());
        return paths;
    }

    private List<String> filters() {
        String payee = value("/payees?q=payee%20250", "/payees/0/id");
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
                "budget=on",
                "budget=transfers&from=2020-06-01&until=2020-06-30",
                "budget=on&category=" + millers.category("Groceries"),
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
    private List<String> changes() {
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

    private List<String> lists() {
        String groceries = millers.category("Groceries");
        String group = value("/category-groups", "/groups/2/id");
        String imported = value("/imports", "/imports/0/import");
        return List.of(
                "/accounts",
                "/accounts/" + millers.checking,
                "/categories",
                "/payees",
                "/payees?q=payee",
                "/payees?q=payee%20250",
                "/changes",
                "/imports",
                "/imports/" + imported,
                "/imports/" + imported + "?status=duplicate",
                "/imports/" + imported + "?status=new&cursor=100&limit=50",
                "/rates",
                "/rates?until=2018-06-30",
                "/rates?currency=USD&until=2018-06-30",
                "/rates/latest",
                "/categories/" + groceries + "/targets",
                "/budget/2020-06/explanation?figure=available&category=" + groceries,
                "/budget/2020-06/explanation?figure=assigned&group=" + group);
    }

    private void judge(HostileStatistics believed, String call, Runnable made) {
        Map<String, Long> sums = new TreeMap<>();
        long most =
                call.startsWith("/transactions/summary") || call.equals(COLD)
                        ? MOST_OF_A_SUMMARY
                        : MOST;
        for (StatementLog.Statement each : log.during(made)) {
            if (!each.scannedTables().isEmpty()
                    || !each.readWhole().isEmpty()
                    || each.rowsRead() > most
                    || each.pagesRead() > most) {
                faults.add(
                        "%s, %s: scans %s, %s, %d rows, %d pages: %s"
                                .formatted(
                                        call,
                                        believed,
                                        each.scannedTables(),
                                        each.readWhole(),
                                        each.rowsRead(),
                                        each.pagesRead(),
                                        each.text()));
            }
            sums.merge(call + ": " + each.text(), each.pagesRead(), Long::sum);
        }
        sums.forEach((statement, sum) ->
                pages.computeIfAbsent(statement, key -> new EnumMap<>(HostileStatistics.class))
                        .put(believed, sum));
    }

    /// The statements that read more pages because of the statistics.
    private List<String> unequal() {
        List<String> unequal = new ArrayList<>();
        pages.forEach((statement, read) -> {
            if (Collections.max(read.values()) > 2 * Collections.min(read.values()) + FEW) {
                unequal.add(read + ": " + statement);
            }
        });
        return unequal;
    }

    /// A value of an answer.
    ///
    /// @param pointer a JSON pointer
    private String value(String path, String pointer) {
        String found =
                millers.anna.get(millers.path + path).mustBe(200).json().at(pointer).asText();
        assertThat(found).as(path).isNotEmpty();
        return found;
    }
}
