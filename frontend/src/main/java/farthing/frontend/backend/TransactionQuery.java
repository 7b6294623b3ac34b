package farthing.frontend.backend;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/// What a list of transactions is asked for; every part may be left out.
///
/// @param from and `until`: dates, both included
/// @param category an id, or `none` for what is uncategorised
/// @param min and `max`: decimal amounts as the account sees them
/// @param limit 1–500
public record TransactionQuery(
        @QueryParam("from") @Nullable String from,
        @QueryParam("until") @Nullable String until,
        @QueryParam("account") @Nullable String account,
        @QueryParam("category") @Nullable String category,
        @QueryParam("payee") @Nullable String payee,
        @QueryParam("status") @Nullable String status,
        @QueryParam("min") @Nullable String min,
        @QueryParam("max") @Nullable String max,
        @QueryParam("q") @Nullable String q,
        @QueryParam("cursor") @Nullable String cursor,
        @QueryParam("limit") int limit) {

    /// The newest, of everything.
    public static TransactionQuery newest(int limit) {
        return new TransactionQuery(
                null, null, null, null, null, null, null, null, null, null, limit);
    }
}
