package farthing.backend.budgets;

import farthing.backend.ledger.AccountTotal;
import farthing.backend.ledger.OnBudgetTotal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The totals of the ledger on budget, by month.
///
/// @param all in the household's currency
/// @param byAccount of cards and of accounts in other currencies
record TotalsOfMonths(
        Map<YearMonth, List<OnBudgetTotal>> all, Map<YearMonth, List<AccountTotal>> byAccount) {

    TotalsOfMonths(List<OnBudgetTotal> all, List<AccountTotal> byAccount) {
        this(
                all.stream().collect(Collectors.groupingBy(OnBudgetTotal::month)),
                byAccount.stream().collect(Collectors.groupingBy(AccountTotal::month)));
    }

    /// Those in which something moved.
    Set<YearMonth> months() {
        Set<YearMonth> months = new HashSet<>(all.keySet());
        months.addAll(byAccount.keySet());
        return months;
    }

    /// @param cards ids of the cards that have an envelope
    Moved of(YearMonth month, Set<UUID> cards) {
        return Moved.of(
                all.getOrDefault(month, List.of()),
                byAccount.getOrDefault(month, List.of()),
                cards);
    }
}
