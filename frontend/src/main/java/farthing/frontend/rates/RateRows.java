package farthing.frontend.rates;

import farthing.contract.RateResponse;
import farthing.frontend.rates.RatesPage.RateRow;
import farthing.frontend.server.Visit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;

/// Formats rates for the list.
record RateRows(Visit visit) {

    private static final String HERE = "/settings/rates";

    /// Digits of a rate in the list of the latest ones. A rate computed from a file has twelve
    /// decimals.
    private static final MathContext SHORT = new MathContext(6);

    /// One row for each currency, with a link to all its rates.
    List<RateRow> latest(List<RateResponse> rates) {
        return rates.stream()
                .map(rate ->
                        row(rate, href(rate.currency()), new BigDecimal(rate.rate()).round(SHORT)))
                .toList();
    }

    /// The rates of one currency, with all digits.
    List<RateRow> all(List<RateResponse> rates) {
        return rates.stream().map(rate -> row(rate, "", new BigDecimal(rate.rate()))).toList();
    }

    /// `USD · US Dollar`
    String title(String code) {
        return code + " · " + name(code);
    }

    /// The URL of all rates of a currency.
    String href(String code) {
        return HERE + "?currency=" + code;
    }

    private String name(String code) {
        return Currency.getInstance(code).getDisplayName(visit.locale());
    }

    private RateRow row(RateResponse rate, String href, BigDecimal worth) {
        RatesText text = visit.text().of(RatesText.class);
        LocalDate date = LocalDate.parse(rate.date());
        String day = visit.formats().date(date);
        return new RateRow(
                rate.currency(),
                name(rate.currency()),
                href,
                visit.formats().decimal(worth),
                rate.date(),
                day,
                age(text, ChronoUnit.DAYS.between(date, visit.today())),
                rate.source().equals("ecb") ? text.from_ecb() : text.by_hand(),
                HERE + "/" + rate.currency() + "/" + rate.date() + "/deletion",
                rate.currency() + ", " + day);
    }

    private String age(RatesText text, long days) {
        if (days < 0) {
            return text.later();
        }
        if (days == 0) {
            return text.today();
        }
        return days == 1 ? text.yesterday() : text.days_ago(visit.formats().count(days));
    }
}
