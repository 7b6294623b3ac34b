package farthing.backend.imports;

import static farthing.backend.database.schema.Tables.IMPORT_ROW;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import farthing.backend.access.Scope;
import farthing.backend.matching.ExistingPayments;
import farthing.backend.matching.RowStatus;
import farthing.backend.matching.StagedLines;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// Stores the rows of imports.
@ApplicationScoped
class ImportRows {

    private static final String KEEP =
            """
            insert into import_row (household_id, import_id, number, account_id, date,
                                    amount_minor, fingerprint, transaction_id, category_id,
                                    parts, transfer_to, status, payee, notes, external_id,
                                    problem)
            select {0}, {1}, line.number, line.account_id, line.date, line.amount_minor,
                   line.fingerprint, line.transaction_id, line.category_id, line.parts::jsonb,
                   line.transfer_to, coalesce(known.status, line.status), line.payee, line.notes,
                   line.external_id, line.problem
              from staged_line as line
              left join matched_line as known on known.number = line.number
             order by line.number
                on conflict (household_id, import_id, number) do nothing
            """;

    private static final String STAGE =
            """
            insert into staged_line (number, account_id, date, amount_minor, fingerprint,
                                     transfer_to, status, payee, external_id)
            select number, account_id, date, amount_minor, fingerprint,
                   transfer_to, status, payee, external_id
              from import_row
             where household_id = {0} and import_id = {1} and status <> 'error'
            """;

    private static final String RECHECK =
            """
            update import_row as kept
               set status = now.status
              from (select row.number, coalesce(known.status, 'new') as status
                      from staged_line as row
                      left join matched_line as known on known.number = row.number
                     where row.status <> coalesce(known.status, 'new')) as now
             where kept.household_id = {0} and kept.import_id = {1} and kept.number = now.number
            """;

    /// Stores the staged lines with their current status.
    Import.Counts keep(Scope scope, UUID id) {
        widen(scope);
        ExistingPayments.find(scope);
        scope.sql().execute(KEEP, val(scope.household()), val(id));
        return counts(scope, id);
    }

    /// Determines again which rows are new, because transactions may have been added since the
    /// preview.
    Import.Counts recheck(Scope scope, UUID id) {
        widen(scope);
        StagedLines.create(scope);
        scope.sql().execute(STAGE, val(scope.household()), val(id));
        StagedLines.analyze(scope);
        ExistingPayments.find(scope);
        scope.sql().execute(RECHECK, val(scope.household()), val(id));
        return counts(scope, id);
    }

    private static void widen(Scope scope) {
        scope.sql().execute("set local work_mem = '64MB'");
    }

    private static Import.Counts counts(Scope scope, UUID id) {
        Field<Integer> number = count();
        Map<RowStatus, Integer> counts = new EnumMap<>(RowStatus.class);
        scope.sql()
                .select(IMPORT_ROW.STATUS, number)
                .from(IMPORT_ROW)
                .where(of(scope, id))
                .groupBy(IMPORT_ROW.STATUS)
                .forEach(row ->
                        counts.put(
                                RowStatus.WORDS.stored(row.get(IMPORT_ROW.STATUS)),
                                row.get(number)));
        return new Import.Counts(
                counts.getOrDefault(RowStatus.NEW, 0),
                counts.getOrDefault(RowStatus.DUPLICATE, 0),
                counts.getOrDefault(RowStatus.CONFLICT, 0),
                counts.getOrDefault(RowStatus.ERROR, 0));
    }

    /// Stores which rows the request listed.
    ///
    /// @throws farthing.backend.problems.Refused `invalid-fields` if a row does not exist or has an
    ///   error
    void choose(Scope scope, UUID id, List<Integer> numbers) {
        Integer[] chosen = numbers.toArray(Integer[]::new);
        List<Integer> importable =
                scope.sql()
                        .select(IMPORT_ROW.NUMBER)
                        .from(IMPORT_ROW)
                        .where(of(scope, id))
                        .and(IMPORT_ROW.NUMBER.eq(any(chosen)))
                        .and(IMPORT_ROW.STATUS.ne(inline(RowStatus.ERROR.text())))
                        .fetch(IMPORT_ROW.NUMBER);
        if (importable.size() < chosen.length) {
            TreeSet<Integer> missing = new TreeSet<>(numbers);
            missing.removeAll(new HashSet<>(importable));
            throw RequestProblem.InvalidFields.at(
                            "/rows", "Row " + missing.first() + " has an error or does not exist")
                    .refused();
        }
        scope.sql()
                .update(IMPORT_ROW)
                .set(IMPORT_ROW.CHOSEN, IMPORT_ROW.NUMBER.eq(any(chosen)))
                .where(of(scope, id))
                .and(IMPORT_ROW.CHOSEN.isTrue().or(IMPORT_ROW.NUMBER.eq(any(chosen))))
                .execute();
    }

    /// A query for the rows that an acceptance imports, with the columns of
    /// [farthing.backend.ledger.ImportedLines].
    ///
    /// @param listed true for the listed rows, false for all new rows
    /// @param without ids of transactions to leave out
    Select<?> importable(Scope scope, UUID id, boolean listed, List<UUID> without) {
        return DSL.select(
                        IMPORT_ROW.TRANSACTION_ID.as("id"),
                        IMPORT_ROW.ACCOUNT_ID,
                        IMPORT_ROW.DATE,
                        IMPORT_ROW.AMOUNT_MINOR,
                        IMPORT_ROW.PAYEE,
                        IMPORT_ROW.NOTES,
                        IMPORT_ROW.EXTERNAL_ID,
                        IMPORT_ROW.CATEGORY_ID,
                        IMPORT_ROW.TRANSFER_TO,
                        IMPORT_ROW.PARTS)
                .from(IMPORT_ROW)
                .where(of(scope, id))
                .and(isWanted(listed))
                .and(without.isEmpty() ? noCondition() : IMPORT_ROW.TRANSACTION_ID.notIn(without))
                .orderBy(IMPORT_ROW.NUMBER);
    }

    /// The ids of transactions that the import added and that were deleted later.
    ///
    /// @param present ids of the transactions that still exist
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

    /// The ids of the accounts that the acceptance affects.
    List<UUID> accounts(Scope scope, UUID id, boolean listed) {
        return scope.sql()
                .selectDistinct(IMPORT_ROW.ACCOUNT_ID)
                .from(IMPORT_ROW)
                .where(of(scope, id))
                .and(isWanted(listed))
                .union(
                        DSL.select(IMPORT_ROW.TRANSFER_TO)
                                .from(IMPORT_ROW)
                                .where(of(scope, id))
                                .and(isWanted(listed))
                                .and(IMPORT_ROW.TRANSFER_TO.isNotNull()))
                .fetch(IMPORT_ROW.ACCOUNT_ID);
    }

    static Condition of(Scope scope, UUID id) {
        return IMPORT_ROW.HOUSEHOLD_ID.eq(scope.household()).and(IMPORT_ROW.IMPORT_ID.eq(id));
    }
}
