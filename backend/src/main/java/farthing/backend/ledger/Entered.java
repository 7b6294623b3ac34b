package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.PAYEE;
import static farthing.backend.database.schema.Tables.POSTING;
import static farthing.backend.database.schema.Tables.TRANSACTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;

import farthing.backend.access.Scope;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;

/// What is on an account and came by another way than its imports: entered by hand, or as the other
/// side of a transfer. Queries for a statement that compares it with what a file has.
///
/// @param account id of the account
/// @param imports ids of the imports whose transactions do not count
public record Entered(UUID account, Select<Record1<UUID>> imports) {

    /// Date, amount on the account in minor units, and payee in lower case (empty for none), for
    /// each posting of one of the wanted dates and amounts.
    public Select<Record3<LocalDate, Long, String>> equal(
            Scope scope, Select<Record2<LocalDate, Long>> wanted) {
        var sought = wanted.asTable("sought", "date", "amount_minor");
        return select(POSTING.DATE, POSTING.AMOUNT_MINOR, coalesce(lower(PAYEE.NAME), inline("")))
                .from(sought)
                .join(POSTING)
                .on(POSTING.HOUSEHOLD_ID.eq(scope.household()))
                .and(POSTING.ACCOUNT_ID.eq(account))
                .and(POSTING.DATE.eq(sought.field("date", LocalDate.class)))
                .and(POSTING.AMOUNT_MINOR.eq(sought.field("amount_minor", Long.class)))
                .join(TRANSACTION)
                .on(TRANSACTION.HOUSEHOLD_ID.eq(scope.household()))
                .and(TRANSACTION.ID.eq(POSTING.TRANSACTION_ID))
                .leftJoin(PAYEE)
                .on(PAYEE.HOUSEHOLD_ID.eq(scope.household()))
                .and(PAYEE.ID.eq(TRANSACTION.PAYEE_ID))
                .where(byOtherWay());
    }

    /// Date, amount and external id, for each that has one of the wanted external ids.
    public Select<Record3<LocalDate, Long, String>> named(
            Scope scope, Select<Record1<String>> wanted) {
        return select(POSTING.DATE, POSTING.AMOUNT_MINOR, TRANSACTION.EXTERNAL_ID)
                .from(TRANSACTION)
                .join(POSTING)
                .on(POSTING.HOUSEHOLD_ID.eq(scope.household()))
                .and(POSTING.TRANSACTION_ID.eq(TRANSACTION.ID))
                .and(POSTING.ACCOUNT_ID.eq(account))
                .where(TRANSACTION.HOUSEHOLD_ID.eq(scope.household()))
                .and(TRANSACTION.EXTERNAL_ID.in(wanted))
                .and(byOtherWay());
    }

    private Condition byOtherWay() {
        return TRANSACTION.IMPORT_ID.isNull().or(TRANSACTION.IMPORT_ID.notIn(imports));
    }
}
