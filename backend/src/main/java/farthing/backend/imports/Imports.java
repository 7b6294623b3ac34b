package farthing.backend.imports;

import static farthing.backend.database.schema.Tables.IMPORT;

import farthing.backend.access.Scope;
import farthing.backend.formats.StatementBalance;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Stores imports.
@ApplicationScoped
class Imports {

    private static final List<Field<?>> COLUMNS =
            List.of(
                    IMPORT.ID,
                    IMPORT.ACCOUNT_ID,
                    IMPORT.ACCOUNTS,
                    IMPORT.TRANSFER_ACCOUNTS,
                    IMPORT.FORMAT,
                    IMPORT.FILE_NAME,
                    IMPORT.STATUS,
                    IMPORT.READING,
                    IMPORT.BALANCE_DATE,
                    IMPORT.BALANCE_MINOR,
                    IMPORT.NEW_ROWS,
                    IMPORT.DUPLICATE_ROWS,
                    IMPORT.CONFLICT_ROWS,
                    IMPORT.ERROR_ROWS,
                    IMPORT.LISTED,
                    IMPORT.IMPORTED,
                    IMPORT.VERSION,
                    IMPORT.CREATED_AT);

    /// @throws farthing.backend.problems.Refused `not-found`
    Import existing(Scope scope, String id) {
        return RequestProblem.found("import", id, known -> find(scope, known));
    }

    Optional<Import> find(Scope scope, UUID id) {
        return select(scope, IMPORT.ID.eq(id)).fetchOptional(Imports::read);
    }

    /// Locks the import and all imports that share an account with it, until this database
    /// transaction ends. Others can then neither accept nor undo them. Imports of the same account
    /// must not run concurrently, because the transactions of one may be duplicates in another.
    ///
    /// @throws farthing.backend.problems.Refused `not-found`
    Import locked(Scope scope, String id) {
        Import.Touched accounts = existing(scope, id).accounts();
        UUID[] ids =
                Stream.concat(accounts.lines().stream(), accounts.transfers().stream())
                        .toArray(UUID[]::new);
        scope.sql()
                .select(IMPORT.ID)
                .from(IMPORT)
                .where(IMPORT.HOUSEHOLD_ID.eq(scope.household()))
                .and(
                        DSL.condition(
                                "{0} || {1} && {2}",
                                IMPORT.ACCOUNTS, IMPORT.TRANSFER_ACCOUNTS, DSL.val(ids)))
                .orderBy(IMPORT.ID)
                .forUpdate()
                .fetch();
        return existing(scope, id);
    }

    /// A page of imports, newest first.
    ///
    /// @param before id of the last import on the previous page; null for the first page
    List<Import> page(Scope scope, @Nullable UUID before, int limit) {
        return select(scope, before == null ? DSL.noCondition() : IMPORT.ID.lt(before))
                .orderBy(IMPORT.ID.desc())
                .limit(limit)
                .fetch(Imports::read);
    }

    void add(Scope scope, Import preview) {
        scope.sql()
                .insertInto(IMPORT)
                .set(IMPORT.HOUSEHOLD_ID, scope.household())
                .set(IMPORT.ID, preview.id())
                .set(IMPORT.ACCOUNT_ID, preview.account())
                .set(IMPORT.ACCOUNTS, preview.accounts().lines().toArray(UUID[]::new))
                .set(IMPORT.TRANSFER_ACCOUNTS, preview.accounts().transfers().toArray(UUID[]::new))
                .set(IMPORT.FORMAT, preview.format())
                .set(IMPORT.FILE_NAME, preview.fileName())
                .set(IMPORT.STATUS, preview.status().text())
                .set(IMPORT.READING, JSONB.valueOf(preview.reading()))
                .set(
                        IMPORT.BALANCE_DATE,
                        preview.balance() == null ? null : preview.balance().date())
                .set(
                        IMPORT.BALANCE_MINOR,
                        preview.balance() == null ? null : preview.balance().amountMinor())
                .set(IMPORT.NEW_ROWS, preview.counts().fresh())
                .set(IMPORT.DUPLICATE_ROWS, preview.counts().duplicate())
                .set(IMPORT.CONFLICT_ROWS, preview.counts().conflict())
                .set(IMPORT.ERROR_ROWS, preview.counts().error())
                .set(IMPORT.CREATED_AT, preview.createdAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /// Stores that an import was accepted or undone.
    ///
    /// @param decided the new state
    void decide(Scope scope, Import decided) {
        scope.sql()
                .update(IMPORT)
                .set(IMPORT.STATUS, decided.status().text())
                .set(IMPORT.NEW_ROWS, decided.counts().fresh())
                .set(IMPORT.DUPLICATE_ROWS, decided.counts().duplicate())
                .set(IMPORT.CONFLICT_ROWS, decided.counts().conflict())
                .set(IMPORT.IMPORTED, decided.imported())
                .set(IMPORT.LISTED, decided.listed())
                .set(IMPORT.VERSION, decided.version())
                .where(IMPORT.HOUSEHOLD_ID.eq(scope.household()))
                .and(IMPORT.ID.eq(decided.id()))
                .execute();
    }

    /// Deletes previews that were never accepted.
    void deletePreviewsBefore(Scope scope, Instant time) {
        scope.sql()
                .deleteFrom(IMPORT)
                .where(IMPORT.HOUSEHOLD_ID.eq(scope.household()))
                .and(IMPORT.STATUS.eq(DSL.inline(ImportStatus.PREVIEWED.text())))
                .and(IMPORT.CREATED_AT.lt(OffsetDateTime.ofInstant(time, ZoneOffset.UTC)))
                .execute();
    }

    private static SelectConditionStep<Record> select(Scope scope, Condition which) {
        return scope.sql()
                .select(COLUMNS)
                .from(IMPORT)
                .where(IMPORT.HOUSEHOLD_ID.eq(scope.household()))
                .and(which);
    }

    private static Import read(Record row) {
        return new Import(
                row.get(IMPORT.ID),
                row.get(IMPORT.ACCOUNT_ID),
                new Import.Touched(
                        Set.of(row.get(IMPORT.ACCOUNTS)),
                        Set.of(row.get(IMPORT.TRANSFER_ACCOUNTS))),
                row.get(IMPORT.FORMAT),
                row.get(IMPORT.FILE_NAME),
                ImportStatus.WORDS.stored(row.get(IMPORT.STATUS)),
                row.get(IMPORT.READING).data(),
                balance(row),
                new Import.Counts(
                        row.get(IMPORT.NEW_ROWS),
                        row.get(IMPORT.DUPLICATE_ROWS),
                        row.get(IMPORT.CONFLICT_ROWS),
                        row.get(IMPORT.ERROR_ROWS)),
                row.get(IMPORT.LISTED),
                row.get(IMPORT.IMPORTED),
                row.get(IMPORT.VERSION),
                row.get(IMPORT.CREATED_AT).toInstant());
    }

    private static @Nullable StatementBalance balance(Record row) {
        return row.get(IMPORT.BALANCE_DATE) == null
                ? null
                : new StatementBalance(row.get(IMPORT.BALANCE_DATE), row.get(IMPORT.BALANCE_MINOR));
    }
}
