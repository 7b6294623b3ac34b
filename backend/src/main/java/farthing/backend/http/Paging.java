package farthing.backend.http;

import farthing.backend.problems.Fields;
import org.jspecify.annotations.Nullable;

/// How large a page of a list is.
public final class Paging {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private Paging() {}

    /// The parameter `limit`: 1–500, 50 if left out.
    public static int limit(Fields fields, @Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MAX_LIMIT) {
                return size;
            }
        }
        fields.add("limit", "A whole number from 1 to " + MAX_LIMIT);
        return DEFAULT_LIMIT;
    }
}
