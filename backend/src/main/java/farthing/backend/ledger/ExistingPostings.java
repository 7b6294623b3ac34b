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

/// Queries for the postings with which imported lines are compared: all except those of earlier
/// imports into the same account, which are compared by their import rows. They were entered by
/// hand or are the other side of a transfer.
///
/// @param imported pairs of import and account. The postings of such an import on such an account
///   are left out
/// @param transfers pairs of transaction and account: imported transfers and their other account.
///   These postings are included even if `imported` has the pair of their import and account
public record ExistingPostings(
        Select<Record2<UUID, UUID>> imported, Select<Record2<UUID, UUID>> transfers) {

    /// Selects account, date, amount in minor units, and payee in lower case (empty for none) of
    /// the postings that match a wanted account, date and amount.
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

    /// Selects account, date and amount of the postings that match a wanted account, date and
    /// amount and are not part of a transfer.
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

    /// Selects account, date, amount and external id of the postings that match a wanted account
    /// and external id.
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
