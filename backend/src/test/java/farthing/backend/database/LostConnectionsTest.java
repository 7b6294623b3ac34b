package farthing.backend.database;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Sql;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LostConnectionsTest {

    private final TheMillers millers = new TheMillers();

    /// A restart of the database ends every connection of the pool. They are checked before they
    /// are used again, if they were idle for more than a second.
    @Test
    void no_request_fails_after_the_database_closed_idle_connections() throws Exception {
        assertThat(statuses()).containsOnly(200);
        Thread.sleep(1500);
        try (Sql sql = Sql.asOwner()) {
            String closed =
                    """
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                     where datname = current_database() and pid <> pg_backend_pid()
                       and backend_type = 'client backend'
                    """;
            assertThat(Integer.parseInt(sql.one(closed))).isPositive();
        }
        assertThat(statuses()).containsOnly(200);
    }

    /// Of eight requests at once.
    private List<Integer> statuses() {
        List<CompletableFuture<Integer>> requests =
                Stream.generate(() ->
                                CompletableFuture.supplyAsync(() -> answer(millers.path).status()))
                        .limit(8)
                        .toList();
        return requests.stream().map(CompletableFuture::join).toList();
    }

    private Caller.Answer answer(String path) {
        return millers.anna.get(path);
    }
}
