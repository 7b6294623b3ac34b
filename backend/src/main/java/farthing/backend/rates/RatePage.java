package farthing.backend.rates;

import farthing.backend.http.Paging;
import farthing.backend.problems.Fields;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The part of the list of rates that a request asks for.
///
/// @param currency empty for all currencies
/// @param from first date
/// @param until last date
/// @param after the last rate of the previous page; empty for the first page
/// @param limit the maximum number of rates
record RatePage(
        Optional<Currency> currency,
        LocalDate from,
        LocalDate until,
        Optional<Rate.RateKey> after,
        int limit) {

    /// The parameters of the request.
    record RatesQuery(
            @Nullable String currency,
            @Nullable String from,
            @Nullable String until,
            @Nullable String limit,
            @Nullable String cursor) {}

    static RatePage read(Fields fields, RatesQuery asked) {
        return new RatePage(
                fields.optional(asked.currency, code -> fields.currency("currency", code)),
                asked.from == null ? Fields.FIRST_DATE : fields.date("from", asked.from),
                asked.until == null ? Fields.LAST_DATE : fields.date("until", asked.until),
                fields.optional(asked.cursor, cursor -> after(fields, cursor)),
                Paging.limit(fields, asked.limit));
    }

    /// `2026-06-03.USD`
    static String cursor(Rate last) {
        return last.date() + "." + last.currency().getCurrencyCode();
    }

    private static Rate.RateKey after(Fields fields, String cursor) {
        String[] cells = cursor.split("\\.", 2);
        Fields parts = new Fields();
        Rate.RateKey last = Rate.RateKey.read(parts, cells.length == 2 ? cells[1] : "", cells[0]);
        if (!parts.areValid()) {
            fields.add("cursor", "Use the `next` of the previous page");
        }
        return last;
    }
}
