package farthing.backend.rates;

import farthing.backend.households.Household;
import farthing.contract.RateResponse;
import farthing.contract.RatesResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Converts rates to responses.
final class RateResponses {

    private RateResponses() {}

    /// @param next cursor of the next page; null if there is none
    static RatesResponse of(Household household, List<Rate> rates, @Nullable String next) {
        return new RatesResponse(
                household.currency().getCurrencyCode(),
                rates.stream().map(RateResponses::of).toList(),
                next);
    }

    static RateResponse of(Rate rate) {
        return new RateResponse(
                rate.currency().getCurrencyCode(),
                rate.date().toString(),
                rate.text(),
                rate.source().text());
    }
}
