package farthing.backend.imports;

import static farthing.backend.database.schema.Tables.IMPORT_ROW;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import farthing.backend.access.Scope;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Where the rows of imports are kept.
@ApplicationScoped
class ImportRows {

    private static final String KEEP =
            """
            insert into import_row (household_id, import_id, number, date, amount_minor,
                                    fingerprint, transaction_id, category_id, status, payee,
                                    notes, external_id, problem)
            select {0}, {1}, row.number, row.date, row.amount_minor, row.fingerprint,
                   row.transaction_id, row.category_id, coalesce(known.status, row.status),
                   row.payee, row.notes, row.external_id, row.problem
              from staged_row as row
              left join known_row as known on known.number = row.number
             order by row.number
            """;

    private static final String STAGE =
            """
            insert into staged_row (number, date, amount_minor, fingerprint, status, payee,
                                    external_id)
            select number, date, amount_minor, fingerprint, status, payee, external_id
              from import_row
             where household_id = {0} and import_id = {1} and status <> 'error'
            """;

    private static final String RECHECK =
            """
            update import_row as kept
               set status = now.status
              from (select row.number, coalesce(known.status, 'new') as status
                      from staged_row as row
                      left join known_row as known on known.number = row.number
                     where row.status <> coalesce(known.status, 'new')) as now
             where kept.household_id = {0} and kept.import_id = {1} and kept.number = now.number
            """;

    /// A row as it is kept.
    ///
    /// @param booked whether it is booked when the import is accepted
    record Kept(FileRow row, RowStatus status, boolean booked, @Nullable UUID transaction) {}

    /// Keeps the staged rows, with their status as of now.
    Import.Counts keep(Scope scope, UUID id, UUID account) {
        widen(scope);
        Known.find(scope, account);
        scope.sql().execute(KEEP, val(scope.household()), val(id));
        return counts(scope, id);
    }

    /// Looks again which rows are new, since much may have happened since the preview.
    Import.Counts recheck(Scope scope, UUID id, UUID account) {
        widen(scope);
        StagedRows.create(scope);
        scope.sql().execute(STAGE, val(scope.household()), val(id));
        StagedRows.analyze(scope);
        Known.find(scope, account);
        scope.sql().execute(RECHECK, val(scope.household()), val(id));
        return counts(scope, id);
    }

    private static void widen(Scope scope) {
        scope.sql().execute("set local work_mem = '64MB'");
    }

    private static Import.Counts counts(Scope scope, UUID id) {
        Map<RowStatus, Integer> counts = new EnumMap<>(RowStatus.class);
        scope.sql()
                .select(IMPORT_ROW.STATUS, count())
                .from(IMPORT_ROW)
                .where(of(scope, id))
                .groupBy(IMPORT_ROW.STATUS)
                .forEach(row -> counts.put(RowStatus.WORDS.stored(row.value1()), row.value2()));
        return new Import.Counts(
                counts.getOrDefault(RowStatus.NEW, 0),
                counts.getOrDefault(RowStatus.DUPLICATE, 0),
                counts.getOrDefault(RowStatus.CONFLICT, 0),
                counts.getOrDefault(RowStatus.ERROR, 0));
    }

    /// Remembers which rows a person chose.
    ///
    /// @throws farthing.backend.problems.Refused `invalid-fields` where one of them is not there or
    ///   is at fault
    void choose(Scope scope, UUID id, List<Integer> numbers) {
        Integer[] chosen = numbers.toArray(Integer[]::new);
        List<Integer> bookable =
                scope.sql()
                        .select(IMPORT_ROW.NUMBER)
                        .from(IMPORT_ROW)
                        .where(of(scope, id))
                        .and(IMPORT_ROW.NUMBER.eq(any(chosen)))
                        .and(IMPORT_ROW.STATUS.ne(inline(RowStatus.ERROR.text())))
                        .fetch(IMPORT_ROW.NUMBER);
        if (bookable.size() < chosen.length) {
            TreeSet<Integer> missing = new TreeSet<>(numbers);
            missing.removeAll(new HashSet<>(bookable));
            throw RequestProblem.InvalidFields.at(
                            "/rows", "Row " + missing.first() + " is at fault, or is not there")
                    .refused();
        }
        scope.sql()
                .update(IMPORT_ROW)
                .set(IMPORT_ROW.CHOSEN, IMPORT_ROW.NUMBER.eq(any(chosen)))
                .where(of(scope, id))
                .and(IMPORT_ROW.CHOSEN.isTrue().or(IMPORT_ROW.NUMBER.eq(any(chosen))))
                .execute();
    }

    /// What accepting the import books: see [farthing.backend.ledger.Arrivals].
    ///
    /// @param listed whether a person said which rows to take; else those that are new
    /// @param without ids of transactions that are there already, or shall not come
    Select<?> bookable(Scope scope, UUID id, boolean listed, List<UUID> without) {
        return DSL.select(
                        IMPORT_ROW.TRANSACTION_ID.as("id"),
                        IMPORT_ROW.DATE,
                        IMPORT_ROW.AMOUNT_MINOR,
                        IMPORT_ROW.PAYEE,
                        IMPORT_ROW.NOTES,
                        IMPORT_ROW.EXTERNAL_ID,
                        IMPORT_ROW.CATEGORY_ID)
                .from(IMPORT_ROW)
                .where(of(scope, id))
                .and(isWanted(listed))
                .and(without.isEmpty() ? noCondition() : IMPORT_ROW.TRANSACTION_ID.notIn(without))
                .orderBy(IMPORT_ROW.NUMBER);
    }

    /// The ids of transactions that accepting the import booked and that people deleted since.
    ///
    /// @param present ids of those that are there
    List<UUID> missing(Scope scope, Import accepted, Select<Record1<UUID>> present) {
        return scope.sql()
                .select(IMPORT_ROW.TRANSACTION_ID)
                .from(IMPORT_ROW)
                .where(of(scope, accepted.id()))
                .and(isWanted(accepted.listed()))
                .and(IMPORT_ROW.TRANSACTION_ID.notIn(present))
                .fetch(IMPORT_ROW.TRANSACTION_ID);
    }

    private static Condition isWanted(boolean listed) {
        return listed
                ? IMPORT_ROW.CHOSEN.isTrue()
                : IMPORT_ROW.STATUS.eq(inline(RowStatus.NEW.text()));
    }

    /// In the order of the file.
    ///
    /// @param after number of the last row of the page before; 0 for the first
    /// @param status null for all
    List<Kept> page(Scope scope, Import from, int after, @Nullable RowStatus status, int limit) {
        return scope.sql()
                .select(
                        IMPORT_ROW.NUMBER,
                        IMPORT_ROW.DATE,
                        IMPORT_ROW.AMOUNT_MINOR,
                        IMPORT_ROW.PAYEE,
                        IMPORT_ROW.NOTES,
                        IMPORT_ROW.CATEGORY_ID,
                        IMPORT_ROW.EXTERNAL_ID,
                        IMPORT_ROW.PROBLEM,
                        IMPORT_ROW.STATUS,
                        IMPORT_ROW.CHOSEN,
                        IMPORT_ROW.TRANSACTION_ID)
                .from(IMPORT_ROW)
                .where(of(scope, from.id()))
                .and(IMPORT_ROW.NUMBER.gt(after))
                .and(withStatus(status))
                .orderBy(IMPORT_ROW.NUMBER)
                .limit(limit)
                .fetch(row -> kept(row, from.listed()));
    }

    /// The rows that are not new have an index of their own.
    private static Condition withStatus(@Nullable RowStatus status) {
        if (status == null) {
            return noCondition();
        }
        Condition exactly = IMPORT_ROW.STATUS.eq(inline(status.text()));
        return status == RowStatus.NEW
                ? exactly
                : exactly.and(IMPORT_ROW.STATUS.ne(inline(RowStatus.NEW.text())));
    }

    private static Kept kept(Record row, boolean listed) {
        RowStatus status = RowStatus.WORDS.stored(row.get(IMPORT_ROW.STATUS));
        return new Kept(
                new FileRow(
                        row.get(IMPORT_ROW.NUMBER),
                        row.get(IMPORT_ROW.DATE),
                        row.get(IMPORT_ROW.AMOUNT_MINOR),
                        row.get(IMPORT_ROW.PAYEE),
                        row.get(IMPORT_ROW.NOTES),
                        row.get(IMPORT_ROW.CATEGORY_ID),
                        row.get(IMPORT_ROW.EXTERNAL_ID),
                        row.get(IMPORT_ROW.PROBLEM)),
                status,
                listed ? row.get(IMPORT_ROW.CHOSEN) : status == RowStatus.NEW,
                row.get(IMPORT_ROW.TRANSACTION_ID));
    }

    private static Condition of(Scope scope, UUID id) {
        return IMPORT_ROW.HOUSEHOLD_ID.eq(scope.household()).and(IMPORT_ROW.IMPORT_ID.eq(id));
    }
}
