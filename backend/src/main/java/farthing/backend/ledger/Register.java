package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.PAYEE;
import static farthing.backend.database.schema.Tables.POSTING;
import static farthing.backend.database.schema.Tables.TRANSACTION;

import farthing.backend.households.Scope;
import farthing.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// Reads transactions with their postings and payees: one statement, a row for each posting.
final class Register {

    private static final List<Field<?>> COLUMNS =
            List.of(
                    TRANSACTION.ID,
                    TRANSACTION.DATE,
                    TRANSACTION.PAYEE_ID,
                    PAYEE.NAME,
                    TRANSACTION.NOTES,
                    TRANSACTION.TAGS,
                    TRANSACTION.STATUS,
                    TRANSACTION.EXTERNAL_ID,
                    TRANSACTION.IMPORT_ID,
                    TRANSACTION.VERSION,
                    TRANSACTION.CREATED_AT,
                    POSTING.KIND,
                    POSTING.ACCOUNT_ID,
                    POSTING.CATEGORY_ID,
                    POSTING.AMOUNT_MINOR,
                    POSTING.CURRENCY,
                    POSTING.NOTES);

    private Register() {}

    static List<Transaction> one(Scope scope, UUID id) {
        return transactions(
                scope.sql()
                        .select(COLUMNS)
                        .from(TRANSACTION)
                        .join(POSTING)
                        .on(itsPostings())
                        .leftJoin(PAYEE)
                        .on(itsPayee())
                        .where(TRANSACTION.HOUSEHOLD_ID.eq(scope.household()))
                        .and(TRANSACTION.ID.eq(id))
                        .orderBy(POSTING.NUMBER));
    }

    static List<Transaction> page(
            DSLContext sql, UUID household, Select<Record2<LocalDate, UUID>> keys) {
        var page = keys.asTable("page", "date", "id");
        Field<UUID> id = page.field("id", UUID.class);
        return transactions(
                sql.select(COLUMNS)
                        .from(page)
                        .join(TRANSACTION)
                        .on(TRANSACTION.ID.eq(id))
                        .and(TRANSACTION.HOUSEHOLD_ID.eq(household))
                        .join(POSTING)
                        .on(itsPostings())
                        .leftJoin(PAYEE)
                        .on(itsPayee())
                        .orderBy(TRANSACTION.DATE.desc(), TRANSACTION.ID.desc(), POSTING.NUMBER));
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

    /// Rows of one transaction follow each other.
    private static List<Transaction> transactions(Select<? extends Record> rows) {
        List<Transaction> transactions = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        @Nullable Record head = null;
        for (Record row : rows.fetch()) {
            if (head != null && !row.get(TRANSACTION.ID).equals(head.get(TRANSACTION.ID))) {
                transactions.add(transaction(head, postings));
                postings = new ArrayList<>();
                head = null;
            }
            if (head == null) {
                head = row;
            }
            postings.add(posting(row));
        }
        if (head != null) {
            transactions.add(transaction(head, postings));
        }
        return transactions;
    }

    private static Transaction transaction(Record row, List<Posting> postings) {
        UUID payee = row.get(TRANSACTION.PAYEE_ID);
        return new Transaction(
                row.get(TRANSACTION.ID),
                row.get(TRANSACTION.DATE),
                payee == null ? null : new Payee(payee, row.get(PAYEE.NAME)),
                row.get(TRANSACTION.NOTES),
                Arrays.asList(row.get(TRANSACTION.TAGS)),
                Status.of(row.get(TRANSACTION.STATUS)),
                row.get(TRANSACTION.EXTERNAL_ID),
                row.get(TRANSACTION.IMPORT_ID),
                postings,
                row.get(TRANSACTION.VERSION),
                row.get(TRANSACTION.CREATED_AT).toInstant());
    }

    private static Posting posting(Record row) {
        PostingKind kind = PostingKind.of(row.get(POSTING.KIND));
        UUID account = row.get(POSTING.ACCOUNT_ID);
        Money amount =
                Money.ofMinor(
                        row.get(POSTING.AMOUNT_MINOR),
                        Currency.getInstance(row.get(POSTING.CURRENCY)));
        return new Posting(
                kind,
                account == null ? row.get(POSTING.CATEGORY_ID) : account,
                amount,
                row.get(POSTING.NOTES));
    }
}
