package farthing.frontend.rates;

import farthing.contract.UncountedResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.server.Visit;
import farthing.money.Money;

/// A currency without a rate, and what the budget does not count for that reason.
public record MissingRate(Visit visit, UncountedResponse uncounted) {

    /// Names only the currency if as much came in as went out.
    public String sentence() {
        String currency = uncounted.currency();
        Money amount = Amounts.of(uncounted.amount(), currency);
        return visit.text()
                .of(RatesText.class)
                .uncounted(
                        amount.isZero()
                                ? currency
                                : visit.formats().amount(amount) + " " + currency);
    }

    /// The URL of the form that enters a rate.
    public String href() {
        return RatesResource.HERE + "?currency=" + uncounted.currency() + "#enter-title";
    }
}
