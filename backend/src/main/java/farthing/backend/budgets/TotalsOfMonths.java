package farthing.backend.budgets;

import farthing.backend.ledger.AccountTotal;
import farthing.backend.ledger.OnBudgetTotal;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The totals of the ledger on budget, by month.
///
/// @param all in the household's currency
/// @param byAccount of cards and of accounts in other currencies
/// @param uncountedBefore what moved before these months in currencies without a rate
record TotalsOfMonths(
        Map<YearMonth, List<OnBudgetTotal>> all,
        Map<YearMonth, List<AccountTotal>> byAccount,
        List<Money> uncountedBefore) {

    TotalsOfMonths(
            List<OnBudgetTotal> all, List<AccountTotal> byAccount, List<Money> uncountedBefore) {
        this(
                all.stream().collect(Collectors.groupingBy(OnBudgetTotal::month)),
                byAccount.stream().collect(Collectors.groupingBy(AccountTotal::month)),
                uncountedBefore);
    }

    /// What moved, by month. Months without postings are left out.
    ///
    /// @param cards ids of the cards that have an envelope
    Map<YearMonth, Moved> byMonth(Set<UUID> cards) {
        return Stream.of(all, byAccount)
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                month ->
                                        Moved.of(
                                                all.getOrDefault(month, List.of()),
                                                byAccount.getOrDefault(month, List.of()),
                                                cards)));
    }
}
