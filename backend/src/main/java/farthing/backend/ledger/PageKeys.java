package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.POSTING;
import static farthing.backend.database.schema.Tables.TRANSACTION;
import static farthing.backend.database.schema.Tables.TRANSACTION_SEARCH;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// Finds the keys (date, id) of one page of the register. It walks the index of what narrows most:
/// the postings of an account or category, those without a category, else the transactions; each of
/// them stands in the order of the register, so that a page costs the same however deep it lies.
final class PageKeys {

    private PageKeys() {}

    static Select<Record2<LocalDate, UUID>> of(
            UUID household, TransactionFilter filter, @Nullable Cursor after, int limit) {
        Condition onPostings = postingsOf(filter);
        boolean walksPostings =
                filter.category() != null || filter.account() != null || isUncategorised(filter);
        if (!walksPostings) {
            return select(TRANSACTION.DATE, TRANSACTION.ID)
                    .from(TRANSACTION)
                    .where(TRANSACTION.HOUSEHOLD_ID.eq(household))
                    .and(between(filter, TRANSACTION.DATE, TRANSACTION.ID, after))
                    .and(ofTransaction(household, filter))
                    .orderBy(TRANSACTION.DATE.desc(), TRANSACTION.ID.desc())
                    .limit(limit);
        }
        return select(POSTING.DATE, POSTING.TRANSACTION_ID)
                .from(POSTING)
                .where(POSTING.HOUSEHOLD_ID.eq(household))
                .and(onPostings)
                .and(between(filter, POSTING.DATE, POSTING.TRANSACTION_ID, after))
                .and(andItsTransaction(household, filter))
                .groupBy(POSTING.DATE, POSTING.TRANSACTION_ID) // a split may meet twice
                .orderBy(POSTING.DATE.desc(), POSTING.TRANSACTION_ID.desc())
                .limit(limit);
    }

    private static boolean isUncategorised(TransactionFilter filter) {
        return Boolean.TRUE.equals(filter.uncategorised());
    }

    private static Condition postingsOf(TransactionFilter filter) {
        if (filter.category() != null) {
            return POSTING.CATEGORY_ID.eq(filter.category()).and(alsoOn(filter.account()));
        }
        if (isUncategorised(filter)) {
            return POSTING.KIND
                    .in(
                            val(PostingKind.UNCATEGORISED_INCOME.text()),
                            val(PostingKind.UNCATEGORISED_EXPENSE.text()))
                    .and(alsoOn(filter.account()));
        }
        return filter.account() == null ? noCondition() : POSTING.ACCOUNT_ID.eq(filter.account());
    }

    private static Condition alsoOn(@Nullable UUID account) {
        if (account == null) {
            return noCondition();
        }
        var side = POSTING.as("side");
        return exists(
                selectOne()
                        .from(side)
                        .where(side.HOUSEHOLD_ID.eq(POSTING.HOUSEHOLD_ID))
                        .and(side.TRANSACTION_ID.eq(POSTING.TRANSACTION_ID))
                        .and(side.ACCOUNT_ID.eq(account)));
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
    private static Condition andItsTransaction(UUID household, TransactionFilter filter) {
        Condition conditions = ofTransaction(household, filter);
        if (conditions.equals(noCondition())) {
            return conditions;
        }
        return exists(
                selectOne()
                        .from(TRANSACTION)
                        .where(TRANSACTION.HOUSEHOLD_ID.eq(POSTING.HOUSEHOLD_ID))
                        .and(TRANSACTION.ID.eq(POSTING.TRANSACTION_ID))
                        .and(conditions));
    }

    private static Condition ofTransaction(UUID household, TransactionFilter filter) {
        Condition conditions = noCondition();
        if (filter.payee() != null) {
            conditions = conditions.and(TRANSACTION.PAYEE_ID.eq(filter.payee()));
        }
        if (filter.status() != null) {
            conditions = conditions.and(TRANSACTION.STATUS.eq(filter.status().text()));
        }
        if (filter.minMinor() != null || filter.maxMinor() != null) {
            conditions = conditions.and(TRANSACTION.ID.in(ofAmount(household, filter)));
        }
        if (filter.text() != null || filter.tag() != null) {
            conditions = conditions.and(TRANSACTION.ID.in(found(household, filter)));
        }
        return conditions;
    }

    private static Select<org.jooq.Record1<UUID>> ofAmount(
            UUID household, TransactionFilter filter) {
        var first = POSTING.as("first");
        Condition range = noCondition();
        if (filter.minMinor() != null) {
            range = range.and(first.AMOUNT_MINOR.ge(filter.minMinor()));
        }
        if (filter.maxMinor() != null) {
            range = range.and(first.AMOUNT_MINOR.le(filter.maxMinor()));
        }
        return select(first.TRANSACTION_ID)
                .from(first)
                .where(first.HOUSEHOLD_ID.eq(household))
                .and(first.NUMBER.eq(org.jooq.impl.DSL.inline((short) 0)))
                .and(range);
    }

    private static Select<org.jooq.Record1<UUID>> found(UUID household, TransactionFilter filter) {
        var search = TRANSACTION_SEARCH;
        Condition wanted = noCondition();
        if (filter.text() != null) {
            Field<String> pattern = val("%" + escaped(filter.text()) + "%");
            wanted = wanted.and(search.SEARCH.like(pattern));
        }
        if (filter.tag() != null) {
            wanted = wanted.and(search.TAGS.contains(new String[] {filter.tag()}));
        }
        return select(search.ID).from(search).where(search.HOUSEHOLD_ID.eq(household)).and(wanted);
    }

    /// The text to look for, in lower case, with the wildcards of LIKE taken literally.
    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }
}
