package farthing.frontend.rates;

import farthing.contract.UncountedResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.server.Visit;
import farthing.money.Money;

/// A currency without a rate, and what the budget does not count for that reason.
public record MissingRate(Visit visit, UncountedResponse uncounted) {

    public String sentence() {
        return text().uncounted(amount());
    }

    /// If it moved in earlier months.
    public String sentenceOfEarlier() {
        return text().uncounted_before(amount());
    }

    /// Names only the currency if as much came in as went out.
    private String amount() {
        String currency = uncounted.currency();
        Money amount = Amounts.of(uncounted.amount(), currency);
        return amount.isZero() ? currency : visit.formats().amount(amount) + " " + currency;
    }

    private RatesText text() {
        return visit.text().of(RatesText.class);
    }

    /// The URL of the form that enters a rate.
    public String href() {
        return RatesResource.HERE + "?currency=" + uncounted.currency() + "#enter-title";
    }
}
