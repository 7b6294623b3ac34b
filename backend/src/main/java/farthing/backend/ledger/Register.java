package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.PAYEE;
import static farthing.backend.database.schema.Tables.POSTING;
import static farthing.backend.database.schema.Tables.TRANSACTION;
import static org.jooq.impl.DSL.select;

import farthing.backend.database.Rendered;
import farthing.backend.households.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// Reads transactions with their postings and payees: one statement, a row for each posting.
final class Register {

    private static final UUID ANY = new UUID(0, 0);

    private static final Rendered ONE =
            Rendered.of(
                    select(RegisterRows.COLUMNS)
                            .from(TRANSACTION)
                            .join(POSTING)
                            .on(itsPostings())
                            .leftJoin(PAYEE)
                            .on(itsPayee())
                            .where(TRANSACTION.HOUSEHOLD_ID.eq(ANY))
                            .and(TRANSACTION.ID.eq(ANY))
                            .orderBy(POSTING.NUMBER));

    private static final Rendered EDITED =
            Rendered.of(
                    select(RegisterRows.COLUMNS)
                            .from(TRANSACTION)
                            .join(POSTING)
                            .on(itsPostings())
                            .leftJoin(PAYEE)
                            .on(itsPayee())
                            .where(TRANSACTION.HOUSEHOLD_ID.eq(ANY))
                            .and(TRANSACTION.IMPORT_ID.eq(ANY))
                            .and(TRANSACTION.VERSION.ne(0L))
                            .orderBy(TRANSACTION.ID, POSTING.NUMBER));

    /// The pages of the whole register; those of a filter are rendered as they are asked for.
    private static final Rendered FIRST_PAGE =
            Rendered.of(page(ANY, TransactionFilter.ALL, null, 1));

    private static final Rendered NEXT_PAGE =
            Rendered.of(page(ANY, TransactionFilter.ALL, new Cursor(LocalDate.EPOCH, ANY), 1));

    private Register() {}

    static List<Transaction> one(Scope scope, UUID id) {
        return read(ONE, scope, List.of(scope.household(), id));
    }

    static List<Transaction> edited(Scope scope, UUID importId, long version) {
        return read(EDITED, scope, List.of(scope.household(), importId, version));
    }

    /// Newest first.
    ///
    /// @param after where the page before ended; null for the first
    static List<Transaction> page(
            Scope scope, TransactionFilter filter, @Nullable Cursor after, int limit) {
        if (!filter.equals(TransactionFilter.ALL)) {
            Select<?> page = page(scope.household(), filter, after, limit);
            return read(Rendered.withItsValues(page), scope, List.of());
        }
        UUID household = scope.household();
        return after == null
                ? read(FIRST_PAGE, scope, List.of(household, limit, household))
                : read(
                        NEXT_PAGE,
                        scope,
                        List.of(household, after.date(), after.id(), limit, household));
    }

    private static List<Transaction> read(Rendered statement, Scope scope, List<Object> values) {
        RegisterRows rows = new RegisterRows();
        statement.read(scope.sql(), rows::add, values.toArray());
        return rows.transactions();
    }

    private static Select<?> page(
            UUID household, TransactionFilter filter, @Nullable Cursor after, int limit) {
        var page = PageKeys.of(household, filter, after, limit).asTable("page", "date", "id");
        Field<UUID> id = page.field("id", UUID.class);
        return select(RegisterRows.COLUMNS)
                .from(page)
                .join(TRANSACTION)
                .on(TRANSACTION.ID.eq(id))
                .and(TRANSACTION.HOUSEHOLD_ID.eq(household))
                .join(POSTING)
                .on(itsPostings())
                .leftJoin(PAYEE)
                .on(itsPayee())
                .orderBy(TRANSACTION.DATE.desc(), TRANSACTION.ID.desc(), POSTING.NUMBER);
    }

    private static Condition itsPostings() {
        return POSTING.HOUSEHOLD_ID
                .eq(TRANSACTION.HOUSEHOLD_ID)
                .and(POSTING.TRANSACTION_ID.eq(TRANSACTION.ID));
    }

    private static Condition itsPayee() {
        return PAYEE.HOUSEHOLD_ID
                .eq(TRANSACTION.HOUSEHOLD_ID)
                .and(PAYEE.ID.eq(TRANSACTION.PAYEE_ID));
    }
}
