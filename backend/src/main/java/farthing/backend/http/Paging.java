package farthing.backend.http;

import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import org.jspecify.annotations.Nullable;

/// Reads the page size of lists.
public final class Paging {

    private static final int DEFAULT_LIMIT = 50;

    private Paging() {}

    /// Reads the parameter `limit`: 1–500, by default 50.
    public static int limit(Fields fields, @Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[0-9]{1,3}")) {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= Limits.PAGE) {
                return size;
            }
        }
        fields.add("limit", "Use a whole number from 1 to " + Limits.PAGE);
        return DEFAULT_LIMIT;
    }
}
