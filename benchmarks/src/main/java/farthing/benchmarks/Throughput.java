package farthing.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Adding a transaction and listing 50 by the API, against pgbench with the very same statements on
/// the same database.
final class Throughput {

    private static final int TRANSACTIONS_BEFORE = 1_000;
    private static final int WARM_UP_TURNS = 3;

    private Throughput() {}

    static Table measure(Workplace place) throws Exception {
        Program.wrk();
        Program.pgbench();
        try (Application application = place.start("throughput")) {
            Database database = Database.of(application);
            List<Household> households = new ArrayList<>();
            for (int number = 0; number < Pgbench.CLIENTS; number++) {
                Household household = Household.register(application.address());
                household.fill(TRANSACTIONS_BEFORE);
                households.add(household);
            }
            database.run("vacuum analyze");
            Table table =
                    new Table(
                            "Requests a second",
                            "",
                            "API",
                            "pgbench",
                            "API : pgbench",
                            "statements",
                            "aim");
            for (Call call : Call.values()) {
                Pair pair = call.pair(place.folder(), database, households);
                compare(place.size(), call, pair, table);
            }
            Pgbench.drop(database);
            table.note(
                    ("%d connections each, %d households, commits on the disk before they are"
                                    + " answered; medians of %d turns of %d s each, API and pgbench in"
                                    + " turns.")
                            .formatted(
                                    Wrk.CONNECTIONS,
                                    households.size(),
                                    place.size().rounds,
                                    place.size().loadSeconds));
            return table;
        }
    }

    private record Pair(Wrk wrk, Pgbench pgbench, int statements) {}

    private enum Call {
        ADD("add a transaction") {
            @Override
            Wrk.Request request(Household household) {
                return new Wrk.Request(
                        "POST",
                        household.path() + "/transactions",
                        household.token(),
                        household.transaction(7));
            }
        },
        LIST("list 50") {
            @Override
            Wrk.Request request(Household household) {
                return new Wrk.Request(
                        "GET", household.path() + "/transactions?limit=50", household.token(), "");
            }
        };

        private final String words;

        Call(String words) {
            this.words = words;
        }

        abstract Wrk.Request request(Household household);

        Pair pair(Path folder, Database database, List<Household> households) throws Exception {
            List<List<Sent>> requests = new ArrayList<>();
            List<Sent> again;
            try (Eavesdropper eavesdropper = new Eavesdropper(database)) {
                for (Household household : households) {
                    requests.add(eavesdropper.statements(() -> send(household)));
                }
                again = eavesdropper.statements(() -> send(households.getFirst()));
            }
            String name = name().toLowerCase(java.util.Locale.ROOT);
            Script script = Script.of(name, requests, again);
            List<Wrk.Request> calls = households.stream().map(this::request).toList();
            String address = households.getFirst().address();
            return new Pair(
                    Wrk.of(address, calls, folder.resolve(name + ".lua")),
                    Pgbench.of(database, name, script, folder),
                    requests.getFirst().size());
        }

        private void send(Household household) throws java.io.IOException, InterruptedException {
            Wrk.Request request = request(household);
            if (request.method().equals("GET")) {
                household.caller().get(request.path());
            } else {
                household.caller().post(request.path(), request.body());
            }
        }
    }

    private static void compare(Size size, Call call, Pair pair, Table table) throws Exception {
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            pair.wrk().run(size.loadSeconds);
        }
        pair.pgbench().run(size.loadSeconds);
        List<Double> api = new ArrayList<>();
        List<Double> pgbench = new ArrayList<>();
        for (int round = 0; round < size.rounds; round++) {
            api.add(pair.wrk().run(size.loadSeconds));
            pgbench.add(pair.pgbench().run(size.loadSeconds));
        }
        table.row(
                call.words,
                Median.text(Median.of(api), 0),
                Median.text(Median.of(pgbench), 0),
                Median.text(Median.of(api) / Median.of(pgbench), 2),
                Integer.toString(pair.statements()),
                "≥ 0.40");
    }
}
