package farthing.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The minimal application (benchmarks/flask/app.py) under gunicorn with two processes of eight
/// threads, on the same database server. It runs only during its own turns, because the server has
/// not enough connections for all.
///
/// @param address `http://127.0.0.1:port`
record Flask(Process process, String address) implements AutoCloseable {

    private static final int WARM_UP_SECONDS = 2;

    private static final String PACKAGES = "python3-flask, python3-sqlalchemy, python3-psycopg2";
    private static final int PATIENCE_MILLIS = 20_000;

    /// Creates the table.
    static void prepare(EmbeddedDatabase database) throws SQLException, IOException {
        for (String statement : Pgbench.resource("flask.sql").split(";\n")) {
            database.run(statement);
        }
    }

    /// A load of these requests. Each run starts and stops the application.
    ///
    /// @param place with the application's source next to its launcher
    static Load load(Workplace place, EmbeddedDatabase database, List<Wrk.Request> requests) {
        return seconds -> {
            try (Flask flask = start(place, database)) {
                Path script = place.file("flask.lua");
                Wrk wrk = Wrk.of(flask.address(), requests, script);
                wrk.run(WARM_UP_SECONDS);
                return wrk.run(seconds);
            }
        };
    }

    private static Flask start(Workplace place, EmbeddedDatabase database)
            throws Missing, IOException, InterruptedException {
        Program gunicorn = Program.find("gunicorn", List.of(), "Debian: apt-get install gunicorn");
        int port = freePort();
        ProcessBuilder builder =
                new ProcessBuilder(
                        gunicorn.path().toString(),
                        "--workers=2",
                        "--threads=8",
                        "--keep-alive=60",
                        "--bind=127.0.0.1:" + port,
                        "--chdir=" + place.launcher().resolveSibling("benchmarks/flask"),
                        "app:app");
        builder.environment().put("DATABASE_URL", url(database));
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Path log = place.file("flask.log");
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Flask flask = new Flask(process, "http://127.0.0.1:" + port);
        if (!flask.answers()) {
            flask.close();
            String said = Files.readString(log);
            if (said.contains("ModuleNotFoundError")) {
                throw new Missing("Python's packages are missing (Debian: " + PACKAGES + ")");
            }
            throw new IOException("the Flask application does not start: " + said);
        }
        return flask;
    }

    private static String url(EmbeddedDatabase database) {
        return "postgresql+psycopg2://%s:%s@127.0.0.1:%d/%s"
                .formatted(
                        EmbeddedDatabase.USER,
                        database.password(),
                        database.port(),
                        EmbeddedDatabase.NAME);
    }

    static List<Wrk.Request> additions() {
        List<Wrk.Request> requests = new ArrayList<>();
        for (int household = 1; household <= Pgbench.CLIENTS; household++) {
            requests.add(addition(household));
        }
        return requests;
    }

    private static Wrk.Request addition(int household) {
        return new Wrk.Request(
                "POST",
                "/transactions",
                "",
                """
                {"household":%d,"date":"2026-07-08","category":7,"amount":-830,"payee":"Shop 7",\
                "notes":"the 7th of them"}\
                """
                        .formatted(household));
    }

    static List<Wrk.Request> lists() {
        List<Wrk.Request> requests = new ArrayList<>();
        for (int household = 1; household <= Pgbench.CLIENTS; household++) {
            requests.add(new Wrk.Request("GET", "/transactions?household=" + household, "", ""));
        }
        return requests;
    }

    private boolean answers() throws InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS && process.isAlive(); waited += 100) {
            try {
                new Caller(address, "").get("/transactions?household=1");
                return true;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        return false;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
