package farthing.backend.reports;

import farthing.backend.database.Pipeline;
import farthing.backend.households.Households;
import farthing.backend.ledger.AccountMonth;
import farthing.backend.ledger.MonthTotals;
import farthing.contract.NetWorthMonthResponse;
import farthing.contract.NetWorthResponse;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Computes the sum of all accounts of a currency at the end of each month, from the stored month
/// totals. The cost depends on the number of months and accounts, not on the number of
/// transactions.
@ApplicationScoped
class ReadNetWorth {

    private final MonthTotals totals;
    private final Households households;

    ReadNetWorth(MonthTotals totals, Households households) {
        this.totals = totals;
        this.households = households;
    }

    /// Adds the queries to a pipeline. The result is available after the pipeline has run.
    Supplier<NetWorthResponse> read(Pipeline pipeline, UUID household, Period period) {
        Supplier<Currency> currency = period.currency(households.of(pipeline, household));
        Supplier<List<AccountMonth>> all =
                totals.byAccount(pipeline, household, period.from(), period.until());
        return () -> netWorth(period, currency.get(), all.get());
    }

    private static NetWorthResponse netWorth(
            Period period, Currency currency, List<AccountMonth> all) {
        Map<YearMonth, List<AccountMonth>> moved =
                all.stream()
                        .filter(total -> total.amount().currency().equals(currency))
                        .collect(Collectors.groupingBy(AccountMonth::month));
        Map<UUID, Money> balances = new HashMap<>();
        List<NetWorthMonthResponse> months = new ArrayList<>();
        for (YearMonth month : period.months()) {
            moved.getOrDefault(month, List.of())
                    .forEach(total -> balances.merge(total.account(), total.amount(), Money::plus));
            months.add(month(month, balances.values(), currency));
        }
        return new NetWorthResponse(
                currency.getCurrencyCode(),
                all.stream()
                        .map(total -> total.amount().currency().getCurrencyCode())
                        .distinct()
                        .sorted()
                        .toList(),
                months);
    }

    private static NetWorthMonthResponse month(
            YearMonth month, Collection<Money> balances, Currency currency) {
        Money assets = sum(balances, balance -> !balance.isNegative(), currency);
        Money owed = sum(balances, Money::isNegative, currency);
        return new NetWorthMonthResponse(
                month.toString(),
                assets.toDecimal(),
                owed.negated().toDecimal(),
                assets.plus(owed).toDecimal());
    }

    private static Money sum(Collection<Money> all, Predicate<Money> counts, Currency currency) {
        return all.stream().filter(counts).reduce(Money.zero(currency), Money::plus);
    }
}
