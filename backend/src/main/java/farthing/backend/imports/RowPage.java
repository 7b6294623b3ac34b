package farthing.backend.imports;

import farthing.backend.http.Paging;
import farthing.backend.matching.RowStatus;
import farthing.backend.problems.Fields;
import org.jspecify.annotations.Nullable;

/// A requested page of an import's rows.
///
/// @param status null for all rows
/// @param after number of the last row on the previous page; 0 for the first page
record RowPage(@Nullable RowStatus status, int after, int limit) {

    private static final int USUAL = 200;
    static final RowPage FIRST = new RowPage(null, 0, USUAL);

    /// @throws farthing.backend.problems.Refused `invalid-fields`
    static RowPage read(@Nullable String status, @Nullable String limit, @Nullable String cursor) {
        Fields fields = new Fields();
        RowStatus wanted =
                status == null ? null : fields.oneOf("status", status, RowStatus.WORDS.all());
        int size = limit == null ? USUAL : Paging.limit(fields, limit);
        int after = 0;
        if (cursor != null && cursor.matches("[0-9]{1,9}")) {
            after = Integer.parseInt(cursor);
        } else if (cursor != null) {
            fields.add("cursor", "Use the `next` of the previous page");
        }
        fields.check();
        return new RowPage(wanted, after, size);
    }
}
