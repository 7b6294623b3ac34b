package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Endpoint.Who;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// No call can read or change another household's data. The Millers have data of every kind; the
/// Smiths are not members of their household.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class IsolationTest {

    private final TheMillers millers = new TheMillers();
    private final TheMillers smiths = new TheMillers();
    private final Map<String, String> theirs = millers.ids();
    private final Map<String, String> own = smiths.ids();
    private final Map<String, String> before = rows(millers.household);

    @Test
    void every_call_of_the_api_is_tested() {
        assertThat(Endpoint.ALL.stream().map(Endpoint::operation).collect(Collectors.toSet()))
                .as("each operation of the OpenAPI document needs a line in Endpoint.ALL")
                .containsExactlyInAnyOrderElementsOf(Endpoint.documented());
    }

    @Test
    void an_owner_can_make_every_call() {
        for (Endpoint endpoint : Endpoint.ALL) {
            TheMillers owner = endpoint.writes() ? new TheMillers() : millers;
            Map<String, String> ids = endpoint.writes() ? owner.ids() : theirs;
            endpoint.prepare(owner.anna, ids);
            assertThat(endpoint.call(owner.anna, ids).status())
                    .as("%s", endpoint)
                    .isBetween(200, 204);
        }
    }

    @Test
    void calls_without_a_valid_token_are_refused() {
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
    void a_non_member_gets_404() {
        for (Endpoint endpoint : Endpoint.ofHouseholds()) {
            refused(endpoint, endpoint.call(smiths.anna, theirs), 404);
        }
        assertNothingChanged();
    }

    @Test
    void who_may_not_enter_is_told_nothing_about_the_request() {
        join("viewer");
        Caller stranger = new TheMillers().anna;
        for (Endpoint endpoint : Endpoint.withBody()) {
            if (!endpoint.path().contains("{household}")) {
                continue;
            }
            for (String body : List.of("{", "{\"nonsense\": 1}", "[]")) {
                byte[] sent = body.getBytes(StandardCharsets.UTF_8);
                refused(endpoint, endpoint.call(Caller.withToken("nonsense"), theirs, sent), 401);
                refused(endpoint, endpoint.call(stranger, theirs, sent), 404);
                refused(endpoint, endpoint.call(smiths.anna, theirs, sent), 403);
                assertThat(endpoint.call(millers.anna, theirs, sent).status())
                        .as("%s", endpoint)
                        .isIn(400, 422);
            }
        }
        assertNothingChanged();
    }

    @Test
    void ids_of_another_household_are_unknown() {
        for (Endpoint endpoint : Endpoint.ofHouseholds()) {
            for (String id : endpoint.ids()) {
                if (List.of("month", "year", "currency", "date").contains(id)) {
                    continue; // they belong to no household
                }
                Map<String, String> mixed = new HashMap<>(own);
                mixed.put(id, theirs.get(id));
                Caller.Answer answer = endpoint.call(smiths.anna, mixed);
                boolean asked = endpoint.path().contains("<" + id + ">");
                assertThat(answer.status())
                        .as("%s with the %s of another household", endpoint, id)
                        .isIn(asked ? List.of(200) : List.of(404, 422));
                assertThat(answer.http().body()).doesNotContain(TheMillers.SECRET);
            }
        }
        assertNothingChanged();
    }

    @Test
    void a_viewer_can_read_everything_and_write_nothing() {
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
    void an_editor_cannot_make_calls_for_owners() {
        join("editor");
        for (Endpoint endpoint : Endpoint.ofHouseholds()) {
            if (endpoint.who() == Who.OWNER) {
                refused(endpoint, endpoint.call(smiths.anna, theirs), 403);
            }
        }
        assertNothingChanged();
    }

    @Test
    void a_removed_member_loses_access_immediately() {
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

    /// Makes the Smiths' user a member of the Millers' household.
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
