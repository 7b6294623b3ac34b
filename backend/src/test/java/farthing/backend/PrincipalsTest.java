package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.access.EnterHousehold;
import farthing.backend.access.Principal;
import farthing.backend.access.Role;
import farthing.backend.access.Scope;
import farthing.backend.history.Changes;
import farthing.backend.history.SnapshotFormat;
import farthing.backend.problems.Refused;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Users, API tokens and jobs have access only to their household, and the history names them.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@SuppressWarnings("NullAway.Init")
class PrincipalsTest {

    private static final String SPENT =
            """
            {"date": "2026-11-03", "account": "%s", "amount": "-1"}
            """;

    @Inject EnterHousehold enterHousehold;
    @Inject Changes changes;

    private final TheMillers millers = new TheMillers();
    private final TheMillers others = new TheMillers();

    @Test
    void the_history_names_the_api_token_and_its_owner() {
        JsonNode token = millers.apiToken("editor");
        Caller program = Caller.withToken(token.path("token").asText());

        program.post(millers.path + "/transactions", SPENT.formatted(millers.checking)).mustBe(201);

        JsonNode change = latest();
        assertThat(change.path("actor").asText()).isEqualTo("api-token");
        assertThat(change.path("actorName").asText()).isEqualTo("Script");
        assertThat(change.path("by").asText()).isEqualTo("Anna Miller");
    }

    @Test
    void an_api_token_is_valid_for_one_household_until_it_is_revoked() {
        JsonNode token = millers.apiToken("viewer");
        Caller program = Caller.withToken(token.path("token").asText());
        program.get(millers.path + "/accounts").mustBe(200);
        program.get(others.path + "/accounts").mustBe(401);
        program.post(millers.path + "/transactions", SPENT.formatted(millers.checking)).mustBe(403);
        program.get(millers.path + "/api-tokens").mustBe(403);
        assertThat(millers.anna.get(millers.path + "/api-tokens").json().toString())
                .doesNotContain(token.path("token").asText());

        String own = millers.path + "/api-tokens/" + token.path("id").asText();
        millers.anna.delete(own).mustBe(204);
        millers.anna.delete(own).mustBe(404);
        program.get(millers.path + "/accounts").mustBe(401);
    }

    @Test
    void an_api_token_never_has_more_rights_than_its_owner() {
        JsonNode token = millers.apiToken("editor");
        Caller program = Caller.withToken(token.path("token").asText());
        setRole("viewer");
        program.get(millers.path + "/accounts").mustBe(200);
        program.post(millers.path + "/transactions", SPENT.formatted(millers.checking)).mustBe(403);
        millers.anna
                .post(millers.path + "/api-tokens", "{\"name\": \"x\", \"role\": \"editor\"}")
                .mustBe(403);
        try (Sql sql = Sql.asOwner()) {
            sql.run("delete from membership where household_id = '" + millers.household + "'");
        }
        program.get(millers.path + "/accounts").mustBe(404);
    }

    @Test
    void an_api_token_expires() {
        JsonNode token = millers.apiToken("viewer");
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    "update api_token set expires_at = now() where id = '%s'"
                            .formatted(token.path("id").asText()));
        }
        Caller.withToken(token.path("token").asText()).get(millers.path + "/accounts").mustBe(401);
    }

    @Test
    void a_job_sees_only_its_household_and_the_history_names_it() {
        String booked = "select count(distinct household_id) from transaction";
        others.spend("2026-11-03", "-1", "Groceries");
        millers.spend("2026-11-03", "-1", "Groceries");
        Principal schedule = new Principal.Job("schedule", null);

        String seen =
                enterHousehold.write(
                        schedule,
                        UUID.fromString(millers.household),
                        Role.EDITOR,
                        scope -> {
                            record(scope);
                            return String.valueOf(scope.sql().fetchValue(booked));
                        });

        assertThat(seen).isEqualTo("1");
        JsonNode change = latest();
        assertThat(change.path("actor").asText()).isEqualTo("job");
        assertThat(change.path("actorName").asText()).isEqualTo("schedule");
        assertThat(change.has("by")).isFalse();
    }

    @Test
    void a_job_on_behalf_of_a_member_has_the_members_role() {
        UUID anna = UUID.fromString(millers.anna.get("/api/v1/me").json().at("/user/id").asText());
        Principal feed = new Principal.Job("feed", anna);
        UUID household = UUID.fromString(millers.household);
        enterHousehold.write(feed, household, Role.OWNER, this::record);
        assertThat(latest().path("by").asText()).isEqualTo("Anna Miller");

        setRole("viewer");
        assertRefused("not-allowed", feed, household);
        assertRefused("not-found", feed, UUID.fromString(others.household));
        assertRefused("not-found", new Principal.Job("feed", null), UUID.randomUUID());
    }

    private void assertRefused(String code, Principal principal, UUID household) {
        assertThatThrownBy(
                        () -> enterHousehold.write(principal, household, Role.EDITOR, this::record))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    private record Event(long version) {}

    private UUID record(Scope scope) {
        @Nullable Event before = null;
        return changes.record(
                scope,
                List.of(
                        SnapshotFormat.of("event", Event.class)
                                .change(UUID.randomUUID(), before, new Event(1))));
    }

    private void setRole(String role) {
        try (Sql sql = Sql.asOwner()) {
            sql.run(
                    "update membership set role = '%s' where household_id = '%s'"
                            .formatted(role, millers.household));
        }
    }

    private JsonNode latest() {
        return millers.anna.get(millers.path + "/changes?limit=1").json().path("changes").path(0);
    }
}
