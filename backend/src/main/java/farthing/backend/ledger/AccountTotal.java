package farthing.backend.ledger;

import farthing.money.Money;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the postings of one kind add up to in one month, of a credit card with a payment envelope
/// or of an account on budget in another currency than the household's. Amounts are as the postings
/// have them: spending is positive, income negative.
///
/// @param account of the transaction's first posting, or of the posting itself
/// @param category null unless the kind is [PostingKind#CATEGORY]
/// @param counted in minor units of the household's currency, each day at its rate
/// @param uncounted the rest, for which there is no rate, in the account's currency
public record AccountTotal(
        YearMonth month,
        UUID account,
        PostingKind kind,
        @Nullable UUID category,
        boolean isForeign,
        long counted,
        Money uncounted) {

    /// What counts in the household's currency.
    public OnBudgetTotal asOnBudget() {
        return new OnBudgetTotal(month, kind, category, counted);
    }
}
