package farthing.backend.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param more whether another page follows
public record ListPage<T>(List<T> shown, boolean more) {

    /// @param found up to `limit` + 1 entries; the extra one means that another page follows
    /// @param limit maximum number of entries of the page
    public static <T> ListPage<T> of(List<T> found, int limit) {
        boolean more = found.size() > limit;
        return new ListPage<>(more ? found.subList(0, limit) : found, more);
    }

    /// The cursor of the next page; null on the last page.
    ///
    /// @param cursor makes the cursor from the last entry of this page
    public @Nullable String next(Function<T, String> cursor) {
        return more ? cursor.apply(shown.getLast()) : null;
    }
}
