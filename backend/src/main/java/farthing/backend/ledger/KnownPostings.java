package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.PAYEE;
import static farthing.backend.database.schema.Tables.POSTING;
import static farthing.backend.database.schema.Tables.TRANSACTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import farthing.backend.access.Scope;
import farthing.backend.database.schema.tables.Posting;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;

/// What is on accounts and came by another way than with imports: entered by hand, or as the other
/// side of a transfer. Queries for a statement that compares it with what a file has.
///
/// @param imported import and account, for each account that an import brought lines of: what came
///   with that import does not count there
/// @param transfers transaction and account, for each transfer that an import brought: it counts on
///   its other account all the same
public record KnownPostings(
        Select<Record2<UUID, UUID>> imported, Select<Record2<UUID, UUID>> transfers) {

    /// Account, date, amount on it in minor units, and payee in lower case (empty for none), for
    /// each posting of one of the wanted accounts, dates and amounts.
    public Select<Record4<UUID, LocalDate, Long, String>> equal(
            Scope scope, Select<Record3<UUID, LocalDate, Long>> wanted) {
        var columns =
                select(
                        POSTING.ACCOUNT_ID,
                        POSTING.DATE,
                        POSTING.AMOUNT_MINOR,
                        coalesce(lower(PAYEE.NAME), inline("")));
        return wanted(scope, columns, wanted)
                .join(TRANSACTION)
                .on(TRANSACTION.HOUSEHOLD_ID.eq(scope.household()))
                .and(TRANSACTION.ID.eq(POSTING.TRANSACTION_ID))
                .leftJoin(PAYEE)
                .on(PAYEE.HOUSEHOLD_ID.eq(scope.household()))
                .and(PAYEE.ID.eq(TRANSACTION.PAYEE_ID))
                .where(byOtherWay());
    }

    /// Account, date and amount, for each posting of one of the wanted accounts, dates and amounts
    /// whose transaction is not a transfer.
    public static Select<Record3<UUID, LocalDate, Long>> single(
            Scope scope, Select<Record3<UUID, LocalDate, Long>> wanted) {
        Posting other = POSTING.as("other");
        var columns = select(POSTING.ACCOUNT_ID, POSTING.DATE, POSTING.AMOUNT_MINOR);
        return wanted(scope, columns, wanted)
                .leftJoin(other)
                .on(other.HOUSEHOLD_ID.eq(scope.household()))
                .and(other.TRANSACTION_ID.eq(POSTING.TRANSACTION_ID))
                .and(other.NUMBER.ne(POSTING.NUMBER))
                .and(other.ACCOUNT_ID.isNotNull())
                .where(other.TRANSACTION_ID.isNull());
    }

    /// Account, date, amount and external id, for each posting on one of the wanted accounts whose
    /// transaction has the wanted external id.
    public Select<Record4<UUID, LocalDate, Long, String>> named(
            Scope scope, Select<Record2<UUID, String>> wanted) {
        var sought = wanted.asTable("sought", "account_id", "external_id");
        return select(
                        POSTING.ACCOUNT_ID,
                        POSTING.DATE,
                        POSTING.AMOUNT_MINOR,
                        TRANSACTION.EXTERNAL_ID)
                .from(sought)
                .join(TRANSACTION)
                .on(TRANSACTION.HOUSEHOLD_ID.eq(scope.household()))
                .and(TRANSACTION.EXTERNAL_ID.eq(sought.field("external_id", String.class)))
                .join(POSTING)
                .on(POSTING.HOUSEHOLD_ID.eq(scope.household()))
                .and(POSTING.TRANSACTION_ID.eq(TRANSACTION.ID))
                .and(POSTING.ACCOUNT_ID.eq(sought.field("account_id", UUID.class)))
                .where(byOtherWay());
    }

    private static <R extends Record> SelectOnConditionStep<R> wanted(
            Scope scope,
            SelectSelectStep<R> columns,
            Select<Record3<UUID, LocalDate, Long>> wanted) {
        var sought = wanted.asTable("sought", "account_id", "date", "amount_minor");
        return columns.from(sought)
                .join(POSTING)
                .on(POSTING.HOUSEHOLD_ID.eq(scope.household()))
                .and(POSTING.ACCOUNT_ID.eq(sought.field("account_id", UUID.class)))
                .and(POSTING.DATE.eq(sought.field("date", LocalDate.class)))
                .and(POSTING.AMOUNT_MINOR.eq(sought.field("amount_minor", Long.class)));
    }

    private Condition byOtherWay() {
        return TRANSACTION
                .IMPORT_ID
                .isNull()
                .or(row(TRANSACTION.IMPORT_ID, POSTING.ACCOUNT_ID).notIn(imported))
                .or(row(TRANSACTION.ID, POSTING.ACCOUNT_ID).in(transfers));
    }
}
