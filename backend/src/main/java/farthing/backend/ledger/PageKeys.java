package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.POSTING_SEARCH;
import static farthing.backend.database.schema.Tables.TRANSACTION_SEARCH;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import farthing.backend.database.schema.tables.PostingSearch;
import farthing.backend.database.schema.tables.TransactionSearch;
import farthing.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// Finds the keys (date, id) of one page of the register. It walks the index of what narrows most:
/// the postings of an account or category, those without a category, else the transactions; each of
/// them stands in the order of the register, so that a page costs the same however deep it lies.
final class PageKeys {

    private static final TransactionSearch TRANSACTIONS = TRANSACTION_SEARCH.as("t");
    private static final PostingSearch POSTINGS = POSTING_SEARCH.as("p");

    private PageKeys() {}

    static Select<Record2<LocalDate, UUID>> of(
            UUID household, TransactionFilter filter, @Nullable Cursor after, int limit) {
        boolean walksPostings =
                filter.category() != null || filter.account() != null || isUncategorised(filter);
        if (!walksPostings) {
            return select(TRANSACTIONS.DATE, TRANSACTIONS.ID)
                    .from(TRANSACTIONS)
                    .where(TRANSACTIONS.HOUSEHOLD_ID.eq(household))
                    .and(between(filter, TRANSACTIONS.DATE, TRANSACTIONS.ID, after))
                    .and(ofTransaction(filter))
                    .orderBy(TRANSACTIONS.DATE.desc(), TRANSACTIONS.ID.desc())
                    .limit(limit);
        }
        return select(POSTINGS.DATE, POSTINGS.TRANSACTION_ID)
                .from(POSTINGS)
                .where(POSTINGS.HOUSEHOLD_ID.eq(household))
                .and(postingsOf(filter, after))
                .and(between(filter, POSTINGS.DATE, POSTINGS.TRANSACTION_ID, after))
                .and(andItsTransaction(filter))
                .groupBy(POSTINGS.DATE, POSTINGS.TRANSACTION_ID) // a split may meet twice
                .orderBy(POSTINGS.DATE.desc(), POSTINGS.TRANSACTION_ID.desc())
                .limit(limit);
    }

    private static boolean isUncategorised(TransactionFilter filter) {
        return Boolean.TRUE.equals(filter.uncategorised());
    }

    private static Condition postingsOf(TransactionFilter filter, @Nullable Cursor after) {
        if (filter.category() != null) {
            return POSTINGS.CATEGORY_ID.eq(filter.category()).and(alsoOn(filter, after));
        }
        if (isUncategorised(filter)) {
            return POSTINGS.KIND
                    .in(
                            inline(PostingKind.UNCATEGORISED_INCOME.text()),
                            inline(PostingKind.UNCATEGORISED_EXPENSE.text()))
                    .and(alsoOn(filter, after));
        }
        if (filter.account() == null) {
            return noCondition();
        }
        Condition onAccount = POSTINGS.ACCOUNT_ID.eq(filter.account());
        return filter.status() == Status.PENDING
                ? onAccount.andNot(POSTINGS.CLEARED) // as its index has it
                : onAccount;
    }

    /// Both sides stand in the order of the register, so that PostgreSQL can walk them side by
    /// side: hence the date and the bounds, which the transaction's id alone implies.
    private static Condition alsoOn(TransactionFilter filter, @Nullable Cursor after) {
        if (filter.account() == null) {
            return noCondition();
        }
        PostingSearch side = POSTING_SEARCH.as("side");
        return exists(
                selectOne()
                        .from(side)
                        .where(side.HOUSEHOLD_ID.eq(POSTINGS.HOUSEHOLD_ID))
                        .and(side.DATE.eq(POSTINGS.DATE))
                        .and(side.TRANSACTION_ID.eq(POSTINGS.TRANSACTION_ID))
                        .and(side.ACCOUNT_ID.eq(filter.account()))
                        .and(between(filter, side.DATE, side.TRANSACTION_ID, after)));
    }

    private static Condition between(
            TransactionFilter filter,
            TableField<?, LocalDate> date,
            TableField<?, UUID> id,
            @Nullable Cursor after) {
        Condition within = noCondition();
        if (filter.from() != null) {
            within = within.and(date.ge(filter.from()));
        }
        if (filter.until() != null) {
            within = within.and(date.le(filter.until()));
        }
        return after == null ? within : within.and(row(date, id).lt(after.date(), after.id()));
    }

    /// What is asked of the transaction, where the walk is over postings.
    private static Condition andItsTransaction(TransactionFilter filter) {
        Condition conditions = ofTransaction(filter);
        if (conditions.equals(noCondition())) {
            return conditions;
        }
        return exists(
                selectOne()
                        .from(TRANSACTIONS)
                        .where(TRANSACTIONS.HOUSEHOLD_ID.eq(POSTINGS.HOUSEHOLD_ID))
                        .and(TRANSACTIONS.ID.eq(POSTINGS.TRANSACTION_ID))
                        .and(conditions));
    }

    private static Condition ofTransaction(TransactionFilter filter) {
        Condition conditions = noCondition();
        if (filter.payee() != null) {
            conditions = conditions.and(TRANSACTIONS.PAYEE_ID.eq(filter.payee()));
        }
        if (filter.status() != null) {
            conditions = conditions.and(TRANSACTIONS.STATUS.eq(filter.status().text()));
        }
        if (filter.text() != null) {
            String pattern = "%" + escaped(filter.text()) + "%";
            conditions = conditions.and(TRANSACTIONS.SEARCH.like(lower(val(pattern))));
        }
        if (filter.tag() != null) {
            conditions =
                    conditions
                            .and(TRANSACTIONS.TAGS.contains(new String[] {filter.tag()}))
                            .and(
                                    condition(
                                            "{0} <> '{}'",
                                            TRANSACTIONS.TAGS)); // as its index has it
        }
        if (filter.min() != null || filter.max() != null) {
            conditions = conditions.and(exists(firstPostingOfAmount(filter)));
        }
        return conditions;
    }

    private static Select<?> firstPostingOfAmount(TransactionFilter filter) {
        PostingSearch first = POSTING_SEARCH.as("first");
        Condition range = noCondition();
        if (filter.min() != null) {
            range =
                    range.and(first.AMOUNT_MINOR.ge(filter.min().minor()))
                            .and(first.CURRENCY.eq(code(filter.min())));
        }
        if (filter.max() != null) {
            range =
                    range.and(first.AMOUNT_MINOR.le(filter.max().minor()))
                            .and(first.CURRENCY.eq(code(filter.max())));
        }
        return selectOne()
                .from(first)
                .where(first.HOUSEHOLD_ID.eq(TRANSACTIONS.HOUSEHOLD_ID))
                .and(first.TRANSACTION_ID.eq(TRANSACTIONS.ID))
                .and(first.NUMBER.eq(inline((short) 0)))
                .and(range);
    }

    private static String code(Money amount) {
        return amount.currency().getCurrencyCode();
    }

    /// The text to look for, with the wildcards of LIKE taken literally.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
