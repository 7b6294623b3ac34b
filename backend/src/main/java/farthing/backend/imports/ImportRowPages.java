package farthing.backend.imports;

import static farthing.backend.database.schema.Tables.IMPORT_ROW;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import farthing.backend.access.Scope;
import farthing.backend.http.Json;
import farthing.backend.matching.RowStatus;
import farthing.backend.matching.StagedLine;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Reads pages of the rows of an import.
final class ImportRowPages {

    private ImportRowPages() {}

    /// A stored row.
    ///
    /// @param imported whether accepting the import adds its transaction
    record StoredRow(
            StagedLine line, RowStatus status, boolean imported, @Nullable UUID transaction) {}

    /// A page of rows, in the order of the file.
    ///
    /// @param after number of the last row on the previous page; 0 for the first page
    /// @param status null for all rows
    static List<StoredRow> page(
            Scope scope, Import from, int after, @Nullable RowStatus status, int limit) {
        return scope.sql()
                .select(
                        IMPORT_ROW.NUMBER,
                        IMPORT_ROW.ACCOUNT_ID,
                        IMPORT_ROW.DATE,
                        IMPORT_ROW.AMOUNT_MINOR,
                        IMPORT_ROW.PAYEE,
                        IMPORT_ROW.NOTES,
                        IMPORT_ROW.CATEGORY_ID,
                        IMPORT_ROW.PARTS,
                        IMPORT_ROW.TRANSFER_TO,
                        IMPORT_ROW.EXTERNAL_ID,
                        IMPORT_ROW.PROBLEM,
                        IMPORT_ROW.STATUS,
                        IMPORT_ROW.CHOSEN,
                        IMPORT_ROW.TRANSACTION_ID)
                .from(IMPORT_ROW)
                .where(ImportRows.of(scope, from.id()))
                .and(IMPORT_ROW.NUMBER.gt(after))
                .and(withStatus(status))
                .orderBy(IMPORT_ROW.NUMBER)
                .limit(limit)
                .fetch(row -> kept(row, from.listed()));
    }

    /// The second condition lets PostgreSQL use the partial index on rows that are not new.
    private static Condition withStatus(@Nullable RowStatus status) {
        if (status == null) {
            return noCondition();
        }
        Condition exactly = IMPORT_ROW.STATUS.eq(inline(status.text()));
        return status == RowStatus.NEW
                ? exactly
                : exactly.and(IMPORT_ROW.STATUS.ne(inline(RowStatus.NEW.text())));
    }

    private static StoredRow kept(Record row, boolean listed) {
        RowStatus status = RowStatus.WORDS.stored(row.get(IMPORT_ROW.STATUS));
        return new StoredRow(
                new StagedLine(
                        row.get(IMPORT_ROW.NUMBER),
                        row.get(IMPORT_ROW.ACCOUNT_ID),
                        row.get(IMPORT_ROW.DATE),
                        row.get(IMPORT_ROW.AMOUNT_MINOR),
                        row.get(IMPORT_ROW.PAYEE),
                        row.get(IMPORT_ROW.NOTES),
                        row.get(IMPORT_ROW.CATEGORY_ID),
                        parts(row.get(IMPORT_ROW.PARTS)),
                        row.get(IMPORT_ROW.TRANSFER_TO),
                        row.get(IMPORT_ROW.EXTERNAL_ID),
                        row.get(IMPORT_ROW.PROBLEM)),
                status,
                listed ? row.get(IMPORT_ROW.CHOSEN) : status == RowStatus.NEW,
                row.get(IMPORT_ROW.TRANSACTION_ID));
    }

    private static StagedLine.@Nullable Parts parts(@Nullable JSONB parts) {
        return parts == null ? null : Json.stored(parts.data(), StagedLine.Parts.class);
    }
}
