package farthing.backend.ledger;

import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads what is on the accounts on budget and what moved there, in all currencies that have a
/// rate.
@ApplicationScoped
public class MoneyOnBudget {

    private static final Rendered BALANCES =
            new Rendered(
                    """
                    select held.currency, held.amount_minor,
                           rate_at_end_of(?, ?, held.currency) as rate
                      from (select currency, sum(amount_minor)::bigint as amount_minor
                              from month_total
                             where household_id = ? and kind = 'account' and month <= ?
                               and on_budget
                             group by currency) as held
                    """);

    private final MonthTotals totals;

    MoneyOnBudget(MonthTotals totals) {
        this.totals = totals;
    }

    /// What is on all accounts on budget, in minor units of the household's currency.
    ///
    /// @param own on the accounts in that currency
    /// @param converted on the other accounts, without currencies that have no rate
    public record OnBudget(long own, long converted) {

        public long all() {
            return Math.addExact(own, converted);
        }

        private OnBudget plus(OnBudget more) {
            return new OnBudget(
                    Math.addExact(own, more.own), Math.addExact(converted, more.converted));
        }
    }

    /// What is on all accounts on budget at the end of a month, converted at the latest rates. Get
    /// the result after the pipeline has run.
    ///
    /// @param currency of the household
    public Supplier<OnBudget> balance(
            Pipeline pipeline, UUID household, Currency currency, YearMonth month) {
        Supplier<List<OnBudget>> balances =
                pipeline.list(
                        BALANCES,
                        row -> onBudget(row, currency),
                        household,
                        month.atDay(1),
                        household,
                        month.atDay(1));
        return () -> balances.get().stream().reduce(new OnBudget(0, 0), OnBudget::plus);
    }

    private static OnBudget onBudget(ResultSet row, Currency ofHousehold) throws SQLException {
        Money held =
                Money.ofMinor(
                        row.getLong("amount_minor"),
                        Currency.getInstance(row.getString("currency")));
        if (held.currency().equals(ofHousehold)) {
            return new OnBudget(held.minor(), 0);
        }
        BigDecimal rate = row.getBigDecimal("rate");
        return new OnBudget(
                0, rate == null ? 0 : Conversion.convert(held, rate, ofHousehold).orElse(0));
    }

    /// What moved, month by month, each day at its rate. Get the result after the pipeline has run.
    ///
    /// @param from first month
    /// @param until last month
    /// @param currency of the household
    public Supplier<List<OnBudgetTotal>> moved(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until, Currency currency) {
        Supplier<List<OnBudgetTotal>> own =
                totals.onBudget(pipeline, household, from, until, currency);
        Supplier<List<AccountTotal>> byAccount =
                totals.ofAccounts(pipeline, household, from, until);
        return () ->
                Stream.concat(
                                own.get().stream(),
                                byAccount.get().stream()
                                        .filter(AccountTotal::isForeign)
                                        .map(AccountTotal::asOnBudget))
                        .toList();
    }
}
