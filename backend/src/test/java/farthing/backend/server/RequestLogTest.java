package farthing.backend.server;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Sql;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RequestLogTest {

    private static final Logger REQUESTS = Logger.getLogger("farthing.requests");
    private static final Logger ALL = Logger.getLogger("");

    private final TheMillers millers = new TheMillers();
    private final Lines lines = new Lines();

    /// The log lines, as request id and message.
    private static final class Lines extends Handler {

        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            ExtLogRecord said = ExtLogRecord.wrap(line);
            all.add(said.getMdc("requestId") + " " + said.getFormattedMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        REQUESTS.setLevel(Level.INFO);
        ALL.addHandler(lines);
    }

    @AfterEach
    void leave() {
        REQUESTS.setLevel(Level.WARNING);
        ALL.removeHandler(lines);
    }

    @Test
    void a_request_has_one_log_line_with_route_and_id_and_without_personal_data() {
        call("list-1", millers.path + "/transactions?q=doctor");
        call("none-1", "/api/v1/nothing/" + millers.household);

        assertThat(lineOf("list-1"))
                .matches(
                        "list-1 GET /api/v1/households/\\{household}/transactions 200 in"
                                + " [0-9]+ ms");
        assertThat(lineOf("none-1")).matches("none-1 GET /api/\\* 404 in [0-9]+ ms");
        assertThat(lines.all)
                .noneMatch(line -> line.contains("doctor"))
                .noneMatch(line -> line.contains(millers.household));
    }

    @Test
    void probes_are_not_logged() {
        call("probe-1", "/q/health/live");
        call("after-1", "/api/v1/registrations");
        assertThat(lineOf("after-1")).contains(" 200 ");
        assertThat(lines.all).noneMatch(line -> line.startsWith("probe-1"));
    }

    @Test
    void a_bug_is_logged_with_its_incident_and_request_id() {
        Caller.Answer bug;
        try (Sql owner = Sql.asOwner()) {
            owner.run("revoke select on payee from farthing_app");
            try {
                bug = call("bug-1", millers.path + "/payees").mustBe(500);
            } finally {
                owner.run("grant select on payee to farthing_app");
            }
        }
        String incident = bug.json().path("incident").asText();
        assertThat(incident).hasSize(36);
        assertThat(lines.all)
                .anyMatch(line -> line.startsWith("bug-1 Incident " + incident + " in "));
    }

    private Caller.Answer call(String id, String path) {
        Caller.Answer answer = millers.anna.send("GET", path, "", "", "X-Request-Id", id);
        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        return answer;
    }

    /// Waits for the log line, because it is written after the response was sent.
    private String lineOf(String id) {
        while (true) {
            for (String line : lines.all) {
                if (line.startsWith(id + " ")) {
                    return line;
                }
            }
            Thread.onSpinWait();
        }
    }
}
