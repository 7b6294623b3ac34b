package farthing.frontend.backend;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of a list of transactions.
///
/// @param filters the query parameters of the API that filter the list, in the order of the URL
/// @param cursor `next` of the previous page; null for the first page
/// @param limit 1–500
public record TransactionQuery(Map<String, String> filters, @Nullable String cursor, int limit) {

    /// The newest transactions up to a date.
    public static TransactionQuery newest(LocalDate until, int limit) {
        return new TransactionQuery(Map.of("until", until.toString()), null, limit);
    }

    /// All query parameters of the API.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(filters);
        if (cursor != null) {
            parameters.put("cursor", cursor);
        }
        parameters.put("limit", String.valueOf(limit));
        return parameters;
    }
}
