package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Endpoint.Who;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Nobody reads or changes another household's books, by whatever call. The Millers have something
/// of everything; the Smiths are strangers to them.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class IsolationTest {

    private final TheMillers millers = new TheMillers();
    private final TheMillers smiths = new TheMillers();
    private final Map<String, String> theirs = millers.ids();
    private final Map<String, String> own = smiths.ids();
    private final Map<String, String> before = rows(millers.household);

    @Test
    void every_call_of_the_api_is_tried() {
        assertThat(Endpoint.ALL.stream().map(Endpoint::operation).collect(Collectors.toSet()))
                .as("each operation of the OpenAPI document needs a line in Endpoint.ALL")
                .containsExactlyInAnyOrderElementsOf(Endpoint.documented());
    }

    @Test
    void a_member_may_make_every_call() {
        for (Endpoint endpoint : Endpoint.ALL) {
            TheMillers fresh = new TheMillers();
            Map<String, String> ids = fresh.ids();
            if (endpoint.method().equals("DELETE") && endpoint.path().endsWith("/acceptance")) {
                fresh.anna.put(endpoint.path(ids), "{\"rows\": \"new\"}").mustBe(200);
            }
            assertThat(endpoint.call(fresh.anna, ids).status())
                    .as("%s", endpoint)
                    .isBetween(200, 204);
        }
    }

    @Test
    void without_a_valid_token_nothing_is_answered() {
        for (Endpoint endpoint : Endpoint.ALL) {
            if (endpoint.who() != Who.ANYBODY) {
                for (String token : List.of("", "nonsense")) {
                    refused(endpoint, endpoint.call(Caller.withToken(token), theirs), 401);
                }
            }
        }
        assertNothingChanged();
    }

    @Test
    void a_stranger_finds_no_household_there() {
        for (Endpoint endpoint : Endpoint.ofHouseholds()) {
            refused(endpoint, endpoint.call(smiths.anna, theirs), 404);
        }
        assertNothingChanged();
    }

    @Test
    void ids_of_another_household_lead_nowhere_in_ones_own() {
        for (Endpoint endpoint : Endpoint.ofHouseholds()) {
            for (String id : endpoint.ids()) {
                Map<String, String> mixed = new HashMap<>(own);
                mixed.put(id, theirs.get(id));
                Caller.Answer answer = endpoint.call(smiths.anna, mixed);
                boolean asked = endpoint.path().contains("<" + id + ">");
                assertThat(answer.status())
                        .as("%s with another's %s", endpoint, id)
                        .isIn(asked ? List.of(200) : List.of(404, 422));
                assertThat(answer.http().body()).doesNotContain(TheMillers.SECRET);
            }
        }
        assertNothingChanged();
    }

    @Test
    void a_viewer_reads_everything_and_writes_nothing() {
        join("viewer");
        for (Endpoint endpoint : Endpoint.ofHouseholds()) {
            Caller.Answer answer = endpoint.call(smiths.anna, theirs);
            if (endpoint.who() == Who.VIEWER) {
                assertThat(answer.status()).as("%s", endpoint).isEqualTo(200);
            } else {
                refused(endpoint, answer, 403);
            }
        }
        assertNothingChanged();
    }

    @Test
    void an_editor_decides_nothing_about_the_household() {
        join("editor");
        for (Endpoint endpoint : Endpoint.ofHouseholds()) {
            if (endpoint.who() == Who.OWNER) {
                refused(endpoint, endpoint.call(smiths.anna, theirs), 403);
            }
        }
        assertNothingChanged();
    }

    @Test
    void a_member_who_was_removed_is_a_stranger_at_once() {
        join("editor");
        smiths.anna.get(millers.path).mustBe(200);
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    "delete from membership where household_id = '%s' and role = 'editor'"
                            .formatted(millers.household));
        }
        smiths.anna.get(millers.path).mustBe(404);
    }

    private static void refused(Endpoint endpoint, Caller.Answer answer, int status) {
        assertThat(answer.status()).as("%s", endpoint).isEqualTo(status);
        assertThat(answer.http().body()).doesNotContain(TheMillers.SECRET);
    }

    private void assertNothingChanged() {
        assertThat(rows(millers.household)).isEqualTo(before);
    }

    /// The Smiths' user becomes a member of the Millers' household.
    private void join(String role) {
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    """
                    insert into membership (household_id, user_id, role)
                    select '%s', id, '%s' from app_user where email = '%s'
                    """
                            .formatted(millers.household, role, smiths.email));
        }
    }

    /// A digest of all rows of a household, by table.
    private static Map<String, String> rows(String household) {
        Map<String, String> rows = new TreeMap<>();
        try (Sql sql = Sql.asOwner()) {
            List<String> tables =
                    sql.column(
                            """
                            select c.table_name from information_schema.columns c
                              join information_schema.tables t using (table_schema, table_name)
                             where c.column_name = 'household_id' and c.table_schema = 'public'
                               and t.table_type = 'BASE TABLE' and c.table_name <> 'membership'
                            """);
            for (String table : tables) {
                rows.put(
                        table,
                        sql.one(
                                """
                                select count(*) || ' '
                                       || md5(string_agg(t::text, ',' order by t::text))
                                  from %s t where household_id = '%s'
                                """
                                        .formatted(table, household)));
            }
        }
        return rows;
    }
}
