package farthing.frontend.backend;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The filter of a list of transactions; every component is optional.
///
/// @param from and `until`: dates, both included
/// @param category an id, or `none` for uncategorised transactions
/// @param budget how they count in the budget: `on`, `openings` or `transfers`
/// @param min and `max`: decimal amounts, negative for spending
/// @param limit 1–500
public record TransactionQuery(
        @Nullable String from,
        @Nullable String until,
        @Nullable String account,
        @Nullable String category,
        @Nullable String payee,
        @Nullable String status,
        @Nullable String budget,
        @Nullable String min,
        @Nullable String max,
        @Nullable String q,
        @Nullable String cursor,
        int limit) {

    /// The newest transactions up to a date, without a filter.
    public static TransactionQuery newest(LocalDate until, int limit) {
        return new TransactionQuery(
                null,
                until.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                limit);
    }

    /// The query parameters of the API, without those left out.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(filters());
        put(parameters, "cursor", cursor);
        put(parameters, "limit", String.valueOf(limit));
        return parameters;
    }

    /// The same without those for paging.
    public Map<String, String> filters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "from", from);
        put(parameters, "until", until);
        put(parameters, "account", account);
        put(parameters, "category", category);
        put(parameters, "payee", payee);
        put(parameters, "status", status);
        put(parameters, "budget", budget);
        put(parameters, "min", min);
        put(parameters, "max", max);
        put(parameters, "q", q);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
