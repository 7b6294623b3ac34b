package farthing.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures API requests with 32 connections: adding a transaction, listing 50, and the overview of
/// a year. Compares them to the bare database server and to the minimal application on the same
/// server, in turns.
final class Throughput {

    private static final int TRANSACTIONS_BEFORE = 1_000;
    private static final int WARM_UP_TURNS = 3;
    private static final int FIRST_SECONDS = 10;

    private Throughput() {}

    static Table measure(Workplace place) throws Exception {
        Program.wrk();
        Program.pgbench();
        Table table = new Table("Throughput", "", "Farthing", "yardstick", "ratio", "aim", "met");
        List<BenchHousehold> steady = new ArrayList<>();
        try (RunningFarthing application = place.start("throughput")) {
            EmbeddedDatabase database = EmbeddedDatabase.of(application);
            List<BenchHousehold> households = households(application);
            Pgbench.prepare(database);
            Flask.prepare(database);
            measure(place, database, households, table);
            database.run(
                    "drop schema farthing_bench cascade", "drop schema farthing_flask cascade");
            steady.addAll(households);
        }
        afterAStart(place, steady, table);
        table.note(
                ("Requests per second, %d connections, %d households; commits are durable."
                                + " Medians of %d turns of %d s each.")
                        .formatted(
                                Wrk.CONNECTIONS,
                                Pgbench.CLIENTS,
                                place.size().rounds,
                                place.size().loadSeconds));
        return table;
    }

    /// Compares the first ten seconds after a start to later ones.
    private static void afterAStart(Workplace place, List<BenchHousehold> households, Table table)
            throws Exception {
        try (RunningFarthing again = place.start("throughput")) {
            Load list =
                    Wrk.of(
                            again.address(),
                            all(households, Throughput::list),
                            place.folder().resolve("again.lua"));
            double first = list.run(FIRST_SECONDS).rate();
            for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
                list.run(FIRST_SECONDS);
            }
            table.ratio(
                    "list 50, first 10 s after a start : later",
                    first,
                    list.run(FIRST_SECONDS).rate(),
                    0.5);
        }
    }

    private static List<BenchHousehold> households(RunningFarthing application) throws Exception {
        List<BenchHousehold> households = new ArrayList<>();
        for (int number = 0; number < Pgbench.CLIENTS; number++) {
            BenchHousehold household = BenchHousehold.register(application.address());
            household.fill(TRANSACTIONS_BEFORE);
            households.add(household);
        }
        EmbeddedDatabase.of(application).run("vacuum analyze");
        return households;
    }

    private static void measure(
            Workplace place,
            EmbeddedDatabase database,
            List<BenchHousehold> households,
            Table table)
            throws Exception {
        Path folder = place.folder();
        BenchHousehold first = households.getFirst();
        String address = first.address();
        Load list = Wrk.of(address, all(households, Throughput::list), folder.resolve("list.lua"));
        Load add = Wrk.of(address, all(households, Throughput::add), folder.resolve("add.lua"));
        Load overview =
                Wrk.of(address, all(households, Throughput::overview), folder.resolve("year.lua"));
        Load addToOne = Wrk.of(address, List.of(add(first), add(first)), folder.resolve("one.lua"));
        Load flaskAdd = Flask.load(place, database, Flask.additions());
        Load flaskList = Flask.load(place, database, Flask.lists());
        Load bareInsert = Pgbench.of(database, "insert", folder);
        Load bareList = Pgbench.of(database, "list", folder);

        warmUp(place.size(), list, add, overview);
        Turns lists = Turns.take(place.size(), list, bareList, flaskList, overview);
        Turns adds = Turns.take(place.size(), add, bareInsert, flaskAdd);
        Turns addsToOne = Turns.take(place.size(), addToOne, flaskAdd);
        table.ratio("list 50 : bare read of 50", lists.rate(0), lists.rate(1), 0.25);
        table.ratio("list 50 : Flask's list", lists.rate(0), lists.rate(2), 4);
        table.ratio("overview of a year : list 50", lists.rate(3), lists.rate(0), 1.5);
        table.ratio("add : bare insert", adds.rate(0), adds.rate(1), 0.15);
        table.ratio("add : Flask's add", adds.rate(0), adds.rate(2), 3.5);
        table.ratio("add, one household : Flask's add", addsToOne.rate(0), addsToOne.rate(1), 1.5);
        table.atMost("list, 99th of 100 : median, ms", lists.p99(0), lists.median(0), 10);
        table.atMost("add, 99th of 100 : median, ms", adds.p99(0), adds.median(0), 10);
        table.atMost(
                "add, one household, 99th : median, ms", addsToOne.p99(0), addsToOne.median(0), 10);
    }

    private static void warmUp(Size size, Load... loads) throws Exception {
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            for (Load load : loads) {
                load.run(size.loadSeconds);
            }
        }
    }

    @FunctionalInterface
    private interface Call {
        Wrk.Request of(BenchHousehold household);
    }

    private static List<Wrk.Request> all(List<BenchHousehold> households, Call call) {
        return households.stream().map(call::of).toList();
    }

    private static Wrk.Request add(BenchHousehold household) {
        return new Wrk.Request(
                "POST",
                household.path() + "/transactions",
                household.token(),
                household.transaction(7));
    }

    private static Wrk.Request list(BenchHousehold household) {
        return get(household, "/transactions?limit=50");
    }

    private static Wrk.Request overview(BenchHousehold household) {
        return get(household, "/overview?from=2026-01&until=2026-12");
    }

    private static Wrk.Request get(BenchHousehold household, String path) {
        return new Wrk.Request("GET", household.path() + path, household.token(), "");
    }
}
