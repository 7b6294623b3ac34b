package farthing.backend.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param more whether another follows
public record Page<T>(List<T> shown, boolean more) {

    /// @param found at most one more than the page has: that one tells whether another follows
    /// @param limit how many the page has at the most
    public static <T> Page<T> of(List<T> found, int limit) {
        boolean more = found.size() > limit;
        return new Page<>(more ? found.subList(0, limit) : found, more);
    }

    /// The cursor of the next page; null where there is none.
    ///
    /// @param cursor of the last one shown
    public @Nullable String next(Function<T, String> cursor) {
        return more ? cursor.apply(shown.getLast()) : null;
    }
}
