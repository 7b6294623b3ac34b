package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.MONTH_TOTAL;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import farthing.backend.access.Scope;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record6;

/// Reads the stored totals. What they cost grows with months × accounts and categories, never with
/// transactions.
@ApplicationScoped
public class MonthTotals {

    /// Of every account that has postings, by account.
    public Map<UUID, Balance> balances(Scope scope) {
        return balances(scope, noCondition());
    }

    /// Of one account.
    public Balance balance(Scope scope, UUID account) {
        return balances(scope, MONTH_TOTAL.SUBJECT_ID.eq(account))
                .getOrDefault(account, Balance.NOTHING);
    }

    private static Map<UUID, Balance> balances(Scope scope, Condition which) {
        Map<UUID, Balance> balances = new HashMap<>();
        scope.sql()
                .select(
                        MONTH_TOTAL.SUBJECT_ID,
                        sum(MONTH_TOTAL.AMOUNT_MINOR).cast(Long.class),
                        sum(MONTH_TOTAL.CLEARED_MINOR).cast(Long.class))
                .from(MONTH_TOTAL)
                .where(MONTH_TOTAL.HOUSEHOLD_ID.eq(scope.household()))
                .and(MONTH_TOTAL.KIND.eq(inline(PostingKind.ACCOUNT.text())))
                .and(which)
                .groupBy(MONTH_TOTAL.SUBJECT_ID)
                .forEach(
                        row -> balances.put(row.value1(), new Balance(row.value2(), row.value3())));
        return balances;
    }

    /// Income and expense by month and category, on budget and off budget together, oldest month
    /// first.
    ///
    /// @param from first month
    /// @param until last month
    public List<MonthTotal> byCategory(Scope scope, YearMonth from, YearMonth until) {
        return scope.sql()
                .select(
                        MONTH_TOTAL.MONTH,
                        MONTH_TOTAL.KIND,
                        MONTH_TOTAL.SUBJECT_ID,
                        sum(MONTH_TOTAL.AMOUNT_MINOR).cast(Long.class),
                        MONTH_TOTAL.CURRENCY,
                        sum(MONTH_TOTAL.POSTINGS).cast(Long.class))
                .from(MONTH_TOTAL)
                .where(MONTH_TOTAL.HOUSEHOLD_ID.eq(scope.household()))
                .and(
                        MONTH_TOTAL.KIND.in(
                                inline(PostingKind.CATEGORY.text()),
                                inline(PostingKind.UNCATEGORISED_INCOME.text()),
                                inline(PostingKind.UNCATEGORISED_EXPENSE.text())))
                .and(MONTH_TOTAL.MONTH.between(from.atDay(1), until.atDay(1)))
                .and(MONTH_TOTAL.POSTINGS.gt(inline(0L)))
                .groupBy(
                        MONTH_TOTAL.MONTH,
                        MONTH_TOTAL.KIND,
                        MONTH_TOTAL.SUBJECT_ID,
                        MONTH_TOTAL.CURRENCY)
                .orderBy(MONTH_TOTAL.MONTH)
                .fetch(MonthTotals::total);
    }

    /// What moved on each account, oldest month first. What came before the first month is in it.
    ///
    /// @param from first month
    /// @param until last month
    public List<AccountMonth> byAccount(Scope scope, YearMonth from, YearMonth until) {
        Field<LocalDate> month = greatest(MONTH_TOTAL.MONTH, inline(from.atDay(1)));
        return scope.sql()
                .select(
                        MONTH_TOTAL.SUBJECT_ID,
                        month,
                        sum(MONTH_TOTAL.AMOUNT_MINOR).cast(Long.class),
                        MONTH_TOTAL.CURRENCY)
                .from(MONTH_TOTAL)
                .where(MONTH_TOTAL.HOUSEHOLD_ID.eq(scope.household()))
                .and(MONTH_TOTAL.KIND.eq(inline(PostingKind.ACCOUNT.text())))
                .and(MONTH_TOTAL.MONTH.le(until.atDay(1)))
                .groupBy(MONTH_TOTAL.SUBJECT_ID, month, MONTH_TOTAL.CURRENCY)
                .orderBy(month)
                .fetch(row ->
                        new AccountMonth(
                                row.value1(),
                                YearMonth.from(row.value2()),
                                Money.ofMinor(row.value3(), Currency.getInstance(row.value4()))));
    }

    private static MonthTotal total(Record6<LocalDate, String, UUID, Long, String, Long> row) {
        PostingKind kind = PostingKind.WORDS.stored(row.value2());
        return new MonthTotal(
                YearMonth.from(row.value1()),
                kind,
                kind == PostingKind.CATEGORY ? row.value3() : null,
                Money.ofMinor(row.value4(), Currency.getInstance(row.value5())),
                row.value6());
    }
}
