package farthing.backend.signin;

import static farthing.backend.database.schema.Tables.API_TOKEN;

import farthing.backend.access.Role;
import farthing.backend.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;

/// Stores API tokens. Expired tokens are treated as unknown.
@ApplicationScoped
class ApiTokens {

    /// The API tokens of a user, oldest first.
    List<ApiToken> of(Scope scope, UUID user) {
        return scope.sql()
                .select(
                        API_TOKEN.ID,
                        API_TOKEN.USER_ID,
                        API_TOKEN.NAME,
                        API_TOKEN.ROLE,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_AT)
                .from(API_TOKEN)
                .where(API_TOKEN.HOUSEHOLD_ID.eq(scope.household()))
                .and(API_TOKEN.USER_ID.eq(user))
                .orderBy(API_TOKEN.ID)
                .fetch(ApiTokens::token);
    }

    void add(Scope scope, ApiToken token, byte[] hash) {
        scope.sql()
                .insertInto(API_TOKEN)
                .set(API_TOKEN.HOUSEHOLD_ID, scope.household())
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.USER_ID, token.user())
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.ROLE, token.role().text())
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(API_TOKEN.CREATED_AT, token.createdAt().atOffset(ZoneOffset.UTC))
                .set(API_TOKEN.EXPIRES_AT, token.expiresAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /// Revokes a user's token immediately.
    ///
    /// @return false if the user has no such token
    boolean revoke(Scope scope, UUID user, UUID id) {
        return scope.sql()
                        .deleteFrom(API_TOKEN)
                        .where(API_TOKEN.HOUSEHOLD_ID.eq(scope.household()))
                        .and(API_TOKEN.USER_ID.eq(user))
                        .and(API_TOKEN.ID.eq(id))
                        .execute()
                == 1;
    }

    private static ApiToken token(Record row) {
        Instant created = row.get(API_TOKEN.CREATED_AT).toInstant();
        return new ApiToken(
                row.get(API_TOKEN.ID),
                row.get(API_TOKEN.USER_ID),
                row.get(API_TOKEN.NAME),
                Role.WORDS.stored(row.get(API_TOKEN.ROLE)),
                created,
                row.get(API_TOKEN.EXPIRES_AT).toInstant());
    }
}
