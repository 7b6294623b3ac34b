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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/// Reads the stored month totals. The cost depends on the number of months, accounts and
/// categories, not on the number of transactions.
@ApplicationScoped
public class MonthTotals {

    // The condition that the currency is not empty is always true. Statements with it can use the
    // index that begins with the month; all others use the primary key.

    private static final Rendered BY_CATEGORY =
            new Rendered(
                    """
                    select month, kind,
                           case kind when 'category' then subject_id end as category_id,
                           currency, sum(amount_minor)::bigint as amount_minor,
                           sum(postings)::bigint as postings,
                           coalesce(sum(amount_minor) filter (where on_budget), 0)::bigint
                             as on_budget_minor
                      from month_total
                     where household_id = ? and month between ? and ? and currency <> ''
                       and kind in ('category', 'uncategorised-income', 'uncategorised-expense')
                       and postings > 0
                     group by 1, 2, 3, 4
                     order by month
                    """);
    private static final Rendered BY_ACCOUNT =
            new Rendered(
                    """
                    select subject_id, greatest(month, ?) as month, currency,
                           sum(amount_minor)::bigint as amount_minor
                      from month_total
                     where household_id = ? and kind = 'account' and month <= ?
                     group by 1, 2, 3
                     order by 2
                    """);

    private static final Rendered ON_BUDGET =
            new Rendered(
                    """
                    select month, kind,
                           case kind when 'category' then subject_id end as category_id,
                           sum(amount_minor)::bigint as amount_minor
                      from month_total
                     where household_id = ? and month between ? and ? and on_budget
                       and currency <> '' and currency = ?
                     group by 1, 2, 3
                    """);
    private static final Rendered OF_ACCOUNTS =
            new Rendered(
                    """
                    select month, account_id, kind,
                           case kind when 'category' then subject_id end as category_id,
                           is_foreign, currency,
                           coalesce(sum(counted_minor), 0)::bigint as counted_minor,
                           coalesce(sum(amount_minor) filter (where counted_minor is null),
                                    0)::bigint as amount_minor
                      from budget_total
                     where household_id = ? and month between ? and ?
                     group by 1, 2, 3, 4, 5, 6
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
        return scope.sql()
                .select(
                        MONTH_TOTAL.SUBJECT_ID,
                        sum(MONTH_TOTAL.AMOUNT_MINOR).cast(Long.class),
                        sum(MONTH_TOTAL.CLEARED_MINOR).cast(Long.class))
                .from(MONTH_TOTAL)
                .where(MONTH_TOTAL.HOUSEHOLD_ID.eq(scope.household()))
                .and(MONTH_TOTAL.KIND.eq(inline(PostingKind.ACCOUNT.text())))
                .and(which)
                .groupBy(MONTH_TOTAL.SUBJECT_ID)
                .fetchMap(
                        MONTH_TOTAL.SUBJECT_ID,
                        Records.mapping(
                                (account, balance, cleared) -> new Balance(balance, cleared)));
    }

    /// Income and expense by month and category, on budget and off budget together, oldest month
    /// first. The result is available after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    public Supplier<List<MonthTotal>> byCategory(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        return pipeline.list(
                BY_CATEGORY, MonthTotals::categoryTotal, household, from.atDay(1), until.atDay(1));
    }

    /// The monthly sums of each account, oldest month first. The first month includes all earlier
    /// months. The result is available after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    public Supplier<List<AccountMonth>> byAccount(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        return pipeline.list(
                BY_ACCOUNT,
                row ->
                        new AccountMonth(
                                row.getObject("subject_id", UUID.class), month(row), money(row)),
                from.atDay(1),
                household,
                until.atDay(1));
    }

    /// What moved on budget in one currency, month by month: on all accounts together, on each
    /// category, and without one. Get the result after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    public Supplier<List<OnBudgetTotal>> onBudget(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until, Currency currency) {
        return pipeline.list(
                ON_BUDGET,
                row ->
                        new OnBudgetTotal(
                                month(row), kind(row), category(row), row.getLong("amount_minor")),
                household,
                from.atDay(1),
                until.atDay(1),
                currency.getCurrencyCode());
    }

    /// What moved on credit cards with a payment envelope and on accounts on budget in other
    /// currencies, month by month. Get the result after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    public Supplier<List<AccountTotal>> ofAccounts(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        return pipeline.list(
                OF_ACCOUNTS,
                row ->
                        new AccountTotal(
                                month(row),
                                row.getObject("account_id", UUID.class),
                                kind(row),
                                category(row),
                                row.getBoolean("is_foreign"),
                                row.getLong("counted_minor"),
                                money(row)),
                household,
                from.atDay(1),
                until.atDay(1));
    }

    private static MonthTotal categoryTotal(ResultSet row) throws SQLException {
        return new MonthTotal(
                month(row),
                kind(row),
                category(row),
                money(row),
                row.getLong("postings"),
                row.getLong("on_budget_minor"));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static PostingKind kind(ResultSet row) throws SQLException {
        return PostingKind.WORDS.stored(row.getString("kind"));
    }

    private static @Nullable UUID category(ResultSet row) throws SQLException {
        return row.getObject("category_id", UUID.class);
    }

    private static Money money(ResultSet row) throws SQLException {
        return Money.ofMinor(
                row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")));
    }
}
