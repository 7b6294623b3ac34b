package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.POSTING_SEARCH;
import static farthing.backend.database.schema.Tables.TAG_SEARCH;
import static farthing.backend.database.schema.Tables.TRANSACTION_SEARCH;
import static farthing.backend.database.schema.Tables.TRANSACTION_TAG_SEARCH;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import farthing.backend.database.schema.tables.PostingSearch;
import farthing.backend.database.schema.tables.TransactionSearch;
import farthing.backend.database.schema.tables.TransactionTagSearch;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// A scan over keys (date, id) of transactions, usually in the order of an index.
///
/// @param from the scanned table, view or subquery
/// @param household column of the household; null if the table has only one household
/// @param which condition for the rows
record Walk(
        Table<?> from,
        @Nullable Field<UUID> household,
        Field<LocalDate> date,
        Field<UUID> id,
        Condition which) {

    private static final PostingSearch POSTINGS = POSTING_SEARCH.as("p");
    static final TransactionSearch TRANSACTIONS = TRANSACTION_SEARCH.as("t");

    /// The columns of a transaction that a page needs.
    static final List<Field<?>> WHOLE =
            List.of(
                    TRANSACTIONS.ID,
                    TRANSACTIONS.DATE,
                    TRANSACTIONS.PAYEE_ID,
                    TRANSACTIONS.IMPORT_ID,
                    TRANSACTIONS.VERSION,
                    TRANSACTIONS.CREATED_AT,
                    field(FreeTexts.COLUMNS_OF_T));

    private static final TransactionTagSearch TAGS = TRANSACTION_TAG_SEARCH.as("tagged");

    /// The most selective part with an index in the order of the register, judging by its type;
    /// null for none.
    static @Nullable Filter part(List<Filter> parts) {
        for (Class<?> kind :
                List.of(
                        Filter.WithPayee.class,
                        Filter.WithTag.class,
                        Filter.Tagged.class,
                        Filter.Split.class,
                        Filter.Transfer.class,
                        Filter.OnCategory.class,
                        Filter.Uncategorised.class,
                        Filter.OnAccountWith.class,
                        Filter.OnAccount.class,
                        Filter.WithNotes.class,
                        Filter.WithStatus.class)) {
            for (Filter part : parts) {
                if (kind.isInstance(part)) {
                    return part;
                }
            }
        }
        return null;
    }

    static Walk of(@Nullable Filter part, UUID household) {
        return switch (part) {
            case Filter.OnCategory category ->
                    postings(POSTINGS.CATEGORY_ID.eq(category.category()));
            case Filter.Uncategorised any -> postings(isUncategorised(POSTINGS));
            case Filter.OnAccount on -> postings(POSTINGS.ACCOUNT_ID.eq(on.account()));
            case Filter.OnAccountWith on ->
                    postings(POSTINGS.ACCOUNT_ID.eq(on.account()).and(hasStatus(POSTINGS, on)));
            case Filter.WithStatus with ->
                    postings(
                            POSTINGS.STATUS
                                    .eq(with.status().text())
                                    .and(POSTINGS.NUMBER.eq(inline((short) 0))));
            case Filter.WithTag tag -> tagged(TAGS.TAG_ID.eq(tagNamed(tag, household)));
            case Filter.Tagged tagged -> tagged(TAGS.TAG_ID.eq(tagged.tag()));
            case Filter.Split split -> postings(isSecondSplit(POSTINGS));
            case Filter.Transfer transfer -> postings(isOtherSide(POSTINGS));
            case Filter.WithNotes notes -> transactions(hasNotes(TRANSACTIONS));
            case Filter.WithPayee payee -> transactions(TRANSACTIONS.PAYEE_ID.eq(payee.payee()));
            case null, default -> transactions(noCondition());
        };
    }

    /// A walk over the first keys of this one.
    Walk limited(UUID ofHousehold, Condition within, int most) {
        return keys(
                select(date.as("date"), id.as("id"))
                        .from(from)
                        .where(which(ofHousehold).and(within))
                        .orderBy(date.desc(), id.desc())
                        .limit(inline(most))
                        .asTable("walked"));
    }

    Condition which(UUID ofHousehold) {
        return household == null ? which : household.eq(ofHousehold).and(which);
    }

    Condition isBelow(Cursor cursor) {
        return row(date, id).lt(cursor.date(), cursor.id());
    }

    static Walk keys(Table<?> keys) {
        return new Walk(
                keys,
                null,
                field(keys.getQualifiedName().append("date"), LocalDate.class),
                field(keys.getQualifiedName().append("id"), UUID.class),
                noCondition());
    }

    private static Walk tagged(Condition which) {
        return new Walk(TAGS, TAGS.HOUSEHOLD_ID, TAGS.DATE, TAGS.TRANSACTION_ID, which);
    }

    private static Walk postings(Condition which) {
        return new Walk(
                POSTINGS, POSTINGS.HOUSEHOLD_ID, POSTINGS.DATE, POSTINGS.TRANSACTION_ID, which);
    }

    private static Walk transactions(Condition which) {
        return new Walk(
                TRANSACTIONS, TRANSACTIONS.HOUSEHOLD_ID, TRANSACTIONS.DATE, TRANSACTIONS.ID, which);
    }

    static Field<UUID> tagNamed(Filter.WithTag tag, UUID household) {
        return field(
                select(TAG_SEARCH.ID)
                        .from(TAG_SEARCH)
                        .where(TAG_SEARCH.HOUSEHOLD_ID.eq(household))
                        .and(lower(TAG_SEARCH.NAME).eq(lower(val(tag.name()))))
                        .and(TAG_SEARCH.NAME.ne(inline(""))));
    }

    /// The values are inlined, because PostgreSQL uses a partial index only if its condition is in
    /// the text.
    static Condition isUncategorised(PostingSearch posting) {
        return posting.KIND.in(
                inline(PostingKind.UNCATEGORISED_INCOME.text()),
                inline(PostingKind.UNCATEGORISED_EXPENSE.text()));
    }

    /// As the condition of an index.
    static Condition isSecondSplit(PostingSearch posting) {
        return posting.NUMBER
                .eq(inline((short) 2))
                .and(
                        posting.KIND.in(
                                inline(PostingKind.CATEGORY.text()),
                                inline(PostingKind.UNCATEGORISED_INCOME.text()),
                                inline(PostingKind.UNCATEGORISED_EXPENSE.text())));
    }

    /// As the condition of an index.
    static Condition isOtherSide(PostingSearch posting) {
        return posting.KIND
                .eq(inline(PostingKind.ACCOUNT.text()))
                .and(posting.NUMBER.gt(inline((short) 0)));
    }

    /// As the condition of an index.
    static Condition hasNotes(TransactionSearch transaction) {
        return transaction.NOTES.ne(inline(""));
    }

    static boolean isDate(Filter part) {
        return part instanceof Filter.From || part instanceof Filter.Until;
    }

    static Condition hasStatus(PostingSearch posting, Filter.OnAccountWith on) {
        return posting.STATUS.eq(on.status().text());
    }
}
