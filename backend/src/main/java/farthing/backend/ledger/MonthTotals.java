package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.MONTH_TOTAL;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;

/// Reads the stored month totals. The cost depends on the number of months, accounts and
/// categories, not on the number of transactions.
@ApplicationScoped
public class MonthTotals {

    // The condition that the currency is not empty is always true. Statements with it can use the
    // index that begins with the month; all others use the primary key.

    private static final Rendered BY_CATEGORY =
            new Rendered(
                    """
                    select month, kind, subject_id, sum(amount_minor)::bigint, currency,
                           sum(postings)::bigint,
                           coalesce(sum(amount_minor) filter (where on_budget), 0)::bigint
                      from month_total
                     where household_id = ? and month between ? and ? and currency <> ''
                       and kind in ('category', 'uncategorised-income', 'uncategorised-expense')
                       and postings > 0
                     group by month, kind, subject_id, currency
                     order by month
                    """);
    private static final Rendered BY_ACCOUNT =
            new Rendered(
                    """
                    select subject_id, greatest(month, ?), sum(amount_minor)::bigint, currency
                      from month_total
                     where household_id = ? and kind = 'account' and month <= ?
                     group by 1, 2, 4
                     order by 2
                    """);

    private static final Rendered ON_BUDGET =
            new Rendered(
                    """
                    select month, kind, case kind when 'category' then subject_id end,
                           sum(amount_minor)::bigint
                      from month_total
                     where household_id = ? and month between ? and ? and on_budget
                       and currency <> '' and currency = ?
                     group by 1, 2, 3
                    """);
    private static final Rendered OF_ACCOUNTS =
            new Rendered(
                    """
                    select month, account_id, kind, case kind when 'category' then subject_id end,
                           is_foreign, coalesce(sum(counted_minor), 0)::bigint,
                           coalesce(sum(amount_minor) filter (where counted_minor is null),
                                    0)::bigint,
                           currency
                      from budget_total
                     where household_id = ? and month between ? and ?
                     group by 1, 2, 3, 4, 5, 8
                    """);

    /// The balances of all accounts that have postings, by account.
    public Map<UUID, Balance> balances(Scope scope) {
        return balances(scope, noCondition());
    }

    /// The balance of one account.
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
    /// first. The result is available after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    public Supplier<List<MonthTotal>> byCategory(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        List<MonthTotal> totals = new ArrayList<>();
        pipeline.read(
                BY_CATEGORY,
                row -> totals.add(categoryTotal(row)),
                household,
                from.atDay(1),
                until.atDay(1));
        return () -> totals;
    }

    /// The monthly sums of each account, oldest month first. The first month includes all earlier
    /// months. The result is available after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    public Supplier<List<AccountMonth>> byAccount(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        List<AccountMonth> totals = new ArrayList<>();
        pipeline.read(
                BY_ACCOUNT,
                row ->
                        totals.add(
                                new AccountMonth(
                                        row.getObject(1, UUID.class),
                                        month(row, 2),
                                        money(row, 3))),
                from.atDay(1),
                household,
                until.atDay(1));
        return () -> totals;
    }

    /// What moved on budget in one currency, month by month: on all accounts together, on each
    /// category, and without one. Get the result after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    public Supplier<List<OnBudgetTotal>> onBudget(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until, Currency currency) {
        List<OnBudgetTotal> totals = new ArrayList<>();
        pipeline.read(
                ON_BUDGET,
                row ->
                        totals.add(
                                new OnBudgetTotal(
                                        month(row, 1),
                                        PostingKind.WORDS.stored(row.getString(2)),
                                        row.getObject(3, UUID.class),
                                        row.getLong(4))),
                household,
                from.atDay(1),
                until.atDay(1),
                currency.getCurrencyCode());
        return () -> totals;
    }

    /// What moved on credit cards with a payment envelope and on accounts on budget in other
    /// currencies, month by month. Get the result after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    public Supplier<List<AccountTotal>> ofAccounts(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        List<AccountTotal> totals = new ArrayList<>();
        pipeline.read(
                OF_ACCOUNTS,
                row ->
                        totals.add(
                                new AccountTotal(
                                        month(row, 1),
                                        row.getObject(2, UUID.class),
                                        PostingKind.WORDS.stored(row.getString(3)),
                                        row.getObject(4, UUID.class),
                                        row.getBoolean(5),
                                        row.getLong(6),
                                        money(row, 7))),
                household,
                from.atDay(1),
                until.atDay(1));
        return () -> totals;
    }

    private static MonthTotal categoryTotal(ResultSet row) throws SQLException {
        PostingKind kind = PostingKind.WORDS.stored(row.getString(2));
        return new MonthTotal(
                month(row, 1),
                kind,
                kind == PostingKind.CATEGORY ? row.getObject(3, UUID.class) : null,
                money(row, 4),
                row.getLong(6),
                row.getLong(7));
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    /// Reads an amount in minor units, and its currency from the next column.
    private static Money money(ResultSet row, int column) throws SQLException {
        return Money.ofMinor(row.getLong(column), Currency.getInstance(row.getString(column + 1)));
    }
}
