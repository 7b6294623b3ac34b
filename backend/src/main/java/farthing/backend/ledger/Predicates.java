package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.ACCOUNT;
import static farthing.backend.database.schema.Tables.PAYEE_SEARCH;
import static farthing.backend.database.schema.Tables.POSTING_SEARCH;
import static farthing.backend.database.schema.Tables.TRANSACTION_SEARCH;
import static farthing.backend.database.schema.Tables.TRANSACTION_TAG_SEARCH;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import farthing.backend.database.schema.tables.PayeeSearch;
import farthing.backend.database.schema.tables.PostingSearch;
import farthing.backend.database.schema.tables.TransactionSearch;
import farthing.backend.database.schema.tables.TransactionTagSearch;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/// Compiles parts of a filter to conditions on the key (date, id) of a transaction. Each condition
/// is a subquery by household, date and id, and every index that PostgreSQL could use starts with
/// these columns. `offset 0` keeps PostgreSQL from turning the subquery into a join.
///
/// @param walk the scan that the keys come from
record Predicates(UUID household, Walk walk) {

    Condition condition(Filter part) {
        return switch (part) {
            case Filter.And and ->
                    and.parts().stream()
                            .map(this::condition)
                            .reduce(trueCondition(), Condition::and);
            case Filter.Or or ->
                    or.parts().stream()
                            .map(this::condition)
                            .reduce(falseCondition(), Condition::or);
            case Filter.Not not -> condition(not.part()).not();
            case Filter.From from -> walk.date().ge(from.date());
            case Filter.Until until -> walk.date().le(until.date());
            case Filter.OnAccount on -> hasPosting(side -> side.ACCOUNT_ID.eq(on.account()));
            case Filter.OnAccountWith on ->
                    hasPosting(
                            side -> side.ACCOUNT_ID.eq(on.account()).and(Walk.hasStatus(side, on)));
            case Filter.WithStatus with ->
                    hasFirstPosting(first -> first.STATUS.eq(with.status().text()));
            case Filter.OnCategory on -> hasPosting(side -> side.CATEGORY_ID.eq(on.category()));
            case Filter.Uncategorised any -> hasPosting(Walk::isUncategorised);
            case Filter.InBudget in -> countsAs(in.part());
            case Filter.WithPayee with ->
                    ofTransaction(
                            its -> its.PAYEE_ID.isNotNull().and(its.PAYEE_ID.eq(with.payee())));
            case Filter.WithTag with -> hasTag(Walk.tagNamed(with, household));
            case Filter.Tagged tagged -> hasTag(val(tagged.tag()));
            case Filter.Transfer transfer -> hasPosting(Walk::isOtherSide);
            case Filter.Split split -> hasPosting(Walk::isSecondSplit);
            case Filter.WithNotes notes -> ofTransaction(Walk::hasNotes);
            case Filter.Amount amount -> hasFirstPosting(first -> isIn(first, amount));
            case Filter.Containing containing ->
                    ofTransaction(its -> Folding.isFoundIn(its.SEARCH, containing.text()));
            case Filter.NotesContaining containing ->
                    ofTransaction(its -> Folding.contains(its.NOTES, containing.text()));
            case Filter.PayeeContaining containing ->
                    ofTransaction(its -> hasPayee(its, containing.text()));
        };
    }

    private Condition countsAs(BudgetPart part) {
        return switch (part) {
            case ON -> hasFirstPosting(first -> isOnBudget(first, true));
            case OPENINGS ->
                    hasFirstPosting(first ->
                                    isOn(first, ACCOUNT.ON_BUDGET.isTrue().andNot(isPaymentCard())))
                            .and(hasPosting(side -> isOfKind(side, PostingKind.OPENING)));
            case TRANSFERS ->
                    hasPosting(side -> isOnBudget(side, true))
                            .and(
                                    hasPosting(side -> isOnBudget(side, false))
                                            .or(
                                                    hasPosting(side ->
                                                            isOfKind(side, PostingKind.EXCHANGE))));
        };
    }

    private Condition isOnBudget(PostingSearch side, boolean onBudget) {
        return isOn(side, ACCOUNT.ON_BUDGET.eq(inline(onBudget)));
    }

    /// A credit card that has an envelope for its payment.
    private static Condition isPaymentCard() {
        return ACCOUNT.TYPE.eq(inline("credit-card")).and(ACCOUNT.PAYMENT_ENVELOPE.isTrue());
    }

    /// Looks up the accounts once, not for each posting.
    private Condition isOn(PostingSearch side, Condition account) {
        return side.ACCOUNT_ID.eq(
                any(
                        array(
                                select(ACCOUNT.ID)
                                        .from(ACCOUNT)
                                        .where(ACCOUNT.HOUSEHOLD_ID.eq(household))
                                        .and(account))));
    }

    private static Condition isOfKind(PostingSearch side, PostingKind kind) {
        return side.KIND.eq(inline(kind.text()));
    }

    /// The number of predicates in a filter.
    static int count(Filter filter) {
        return switch (filter) {
            case Filter.And and -> and.parts().stream().mapToInt(Predicates::count).sum();
            case Filter.Or or -> or.parts().stream().mapToInt(Predicates::count).sum();
            case Filter.Not not -> count(not.part());
            case Filter.InBudget in ->
                    switch (in.part()) {
                        case ON -> 1;
                        case OPENINGS -> 2;
                        case TRANSFERS -> 3;
                    };
            default -> 1;
        };
    }

    private static Condition isIn(PostingSearch posting, Filter.Amount amount) {
        return amount.ranges().stream()
                .map(range ->
                        posting.AMOUNT_MINOR
                                .between(range.least(), range.most())
                                .and(posting.CURRENCY.eq(range.currency().getCurrencyCode())))
                .reduce(falseCondition(), Condition::or);
    }

    /// The version is in no index. Without it, PostgreSQL may answer from the index of payees
    /// alone, and skip all of them one by one to find a date and an id.
    private Condition hasPayee(TransactionSearch transaction, String text) {
        PayeeSearch payee = PAYEE_SEARCH.as("payee");
        Condition named =
                exists(
                        selectOne()
                                .from(payee)
                                .where(payee.HOUSEHOLD_ID.eq(household))
                                .and(payee.ID.eq(transaction.PAYEE_ID))
                                .and(Folding.contains(payee.NAME, text))
                                .offset(inline(0)));
        return transaction.VERSION.ge(inline(0L)).and(named);
    }

    private interface OfPosting {
        Condition of(PostingSearch posting);
    }

    private Condition hasPosting(OfPosting which) {
        PostingSearch side = POSTING_SEARCH.as("side");
        return has(side, side.HOUSEHOLD_ID, side.DATE, side.TRANSACTION_ID, which.of(side));
    }

    private Condition hasFirstPosting(OfPosting which) {
        return hasPosting(first -> first.NUMBER.eq(inline((short) 0)).and(which.of(first)));
    }

    private interface OfTransaction {
        Condition of(TransactionSearch transaction);
    }

    /// A walk over transactions already has their columns, so it needs no subquery.
    private Condition ofTransaction(OfTransaction which) {
        if (walk.from() == Walk.TRANSACTIONS) {
            return which.of(Walk.TRANSACTIONS);
        }
        TransactionSearch its = TRANSACTION_SEARCH.as("its");
        return has(its, its.HOUSEHOLD_ID, its.DATE, its.ID, which.of(its));
    }

    private Condition hasTag(Field<UUID> tag) {
        TransactionTagSearch its = TRANSACTION_TAG_SEARCH.as("its_tag");
        return has(its, its.HOUSEHOLD_ID, its.DATE, its.TRANSACTION_ID, its.TAG_ID.eq(tag));
    }

    /// Whether the table has a row that belongs to the walk's current transaction and fulfils the
    /// condition.
    private Condition has(
            Table<?> table,
            Field<UUID> ofHousehold,
            Field<LocalDate> date,
            Field<UUID> id,
            Condition which) {
        return exists(
                selectOne()
                        .from(table)
                        .where(ofHousehold.eq(household))
                        .and(date.eq(walk.date()))
                        .and(id.eq(walk.id()))
                        .and(which)
                        .offset(inline(0)));
    }
}
