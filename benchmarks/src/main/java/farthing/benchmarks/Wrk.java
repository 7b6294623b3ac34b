package farthing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The load generator wrk with 32 connections. It cycles through the requests, so that requests at
/// the same time are for different households. Each connection sends its next request after a
/// response.
record Wrk(Program program, String address, Path script) implements Load {

    static final int CONNECTIONS = 32;

    private static final int THREADS = 2;
    private static final Pattern RESULT = Pattern.compile("Requests/sec: +([0-9.]+)");

    private static final String SCRIPT =
            """
            local requests = {
            %s}
            local threads = 0
            function setup(thread)
              thread:set("number", threads)
              threads = threads + 1
            end
            function init(arguments)
              for at, each in ipairs(requests) do
                requests[at] = wrk.format(each[1], each[2],
                  {["Authorization"] = "Bearer " .. each[3], ["Content-Type"] = "application/json"},
                  each[4])
              end
              share = #requests / %d
              sent = 0
            end
            function request()
              sent = sent + 1
              return requests[number * share + sent %% share + 1]
            end
            """;

    /// @param body empty for none
    record Request(String method, String path, String token, String body) {}

    static Wrk of(String address, List<Request> requests, Path script) throws Missing, IOException {
        Program program = Program.wrk();
        StringBuilder rows = new StringBuilder();
        for (Request each : requests) {
            rows.append(
                    "  {'%s', '%s', '%s', %s},\n"
                            .formatted(
                                    each.method(),
                                    each.path(),
                                    each.token(),
                                    each.body().isEmpty() ? "nil" : "'" + each.body() + "'"));
        }
        Files.writeString(script, SCRIPT.formatted(rows, THREADS));
        return new Wrk(program, address, script);
    }

    @Override
    public Load.Result run(int seconds) throws IOException, InterruptedException {
        String said =
                program.run(
                        Map.of(),
                        List.of(
                                "--threads",
                                Integer.toString(THREADS),
                                "--connections",
                                Integer.toString(CONNECTIONS),
                                "--duration",
                                seconds + "s",
                                "--latency",
                                "--timeout",
                                "30s",
                                "--script",
                                script.toString(),
                                address));
        Matcher result = RESULT.matcher(said);
        if (!result.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IOException(said);
        }
        return new Load.Result(
                Double.parseDouble(result.group(1)), millis(said, "50%"), millis(said, "99%"));
    }

    private static double millis(String said, String part) throws IOException {
        Matcher latency = Pattern.compile(part + " +([0-9.]+)(us|ms|s)").matcher(said);
        if (!latency.find()) {
            throw new IOException(said);
        }
        double figure = Double.parseDouble(latency.group(1));
        return switch (latency.group(2)) {
            case "us" -> figure / 1000;
            case "s" -> figure * 1000;
            default -> figure;
        };
    }
}
