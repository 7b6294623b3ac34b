package farthing.backend.rates;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Stores rates. Writers must first call [farthing.backend.households.Households#lockEdits], so
/// that nobody else writes rates of the household at the same time.
@ApplicationScoped
public class Rates {

    private static final String COLUMNS = "currency, date, rate, source";

    /// A page over all currencies. Only this statement has the condition on the source, which is
    /// always true, so only it can use the index that is ordered by date.
    private static final Rendered PAGE =
            new Rendered(
                    """
                    select %s from rate
                     where household_id = ? and source <> '' and date between ? and ?
                       and (date < ? or currency > ?)
                     order by date desc, currency limit ?
                    """
                            .formatted(COLUMNS));

    private static final Rendered PAGE_OF_CURRENCY =
            new Rendered(
                    """
                    select %s from rate
                     where household_id = ? and currency = ? and date between ? and ?
                     order by date desc limit ?
                    """
                            .formatted(COLUMNS));

    /// Jumps from currency to currency in the primary key, so the cost does not depend on the
    /// number of dates.
    private static final Rendered LATEST =
            new Rendered(
                    """
                    with recursive known (currency) as (
                      (select currency from rate where household_id = ? order by currency limit 1)
                      union all
                      select (select currency from rate
                               where household_id = ? and currency > known.currency
                               order by currency limit 1)
                        from known where known.currency is not null)
                    select latest.* from known
                     cross join lateral (
                           select %s from rate
                            where household_id = ? and currency = known.currency and date <= ?
                            order by date desc limit 1) latest
                     order by latest.currency
                    """
                            .formatted(COLUMNS));

    private static final Rendered FIND =
            new Rendered(
                    """
                    select %s from rate where household_id = ? and currency = ? and date = ?
                    """
                            .formatted(COLUMNS));
    private static final Rendered WRITE =
            new Rendered(
                    """
                    insert into rate (household_id, currency, date, rate, source)
                    values (?, ?, ?, ?, ?)
                        on conflict (household_id, currency, date) do update
                       set rate = excluded.rate, source = excluded.source
                    """);
    private static final Rendered REMOVE =
            new Rendered("delete from rate where household_id = ? and currency = ? and date = ?");

    /// The latest rate of each currency on a day, ordered by currency. Currencies without a rate up
    /// to that day are left out. Get the result after the pipeline has run.
    public Supplier<List<Rate>> latest(Pipeline pipeline, UUID household, LocalDate day) {
        return pipeline.list(LATEST, Rates::rate, household, household, household, day);
    }

    /// The same, in a round trip of its own.
    List<Rate> latest(Scope scope, LocalDate day) {
        return Pipeline.run(scope.sql(), pipeline -> latest(pipeline, scope.household(), day));
    }

    /// A page of rates, newest first and then by currency, in a pipeline.
    ///
    /// @param limit the maximum number of rates
    Supplier<List<Rate>> page(Pipeline pipeline, UUID household, RatePage page, int limit) {
        if (page.currency().isPresent()) {
            return pipeline.list(
                    PAGE_OF_CURRENCY,
                    Rates::rate,
                    household,
                    page.currency().get().getCurrencyCode(),
                    page.from(),
                    page.after().map(last -> last.date().minusDays(1)).orElse(page.until()),
                    limit);
        }
        LocalDate until = page.after().map(Rate.RateKey::date).orElse(page.until());
        return pipeline.list(
                PAGE,
                Rates::rate,
                household,
                page.from(),
                until,
                page.after().isPresent() ? until : until.plusDays(1),
                page.after().map(last -> last.currency().getCurrencyCode()).orElse(""),
                limit);
    }

    /// The rate that begins on a date, in a pipeline.
    Supplier<Optional<Rate>> find(Pipeline pipeline, Scope scope, Rate.RateKey key) {
        Supplier<List<Rate>> found =
                pipeline.list(
                        FIND,
                        Rates::rate,
                        scope.household(),
                        key.currency().getCurrencyCode(),
                        key.date());
        return () -> found.get().stream().findFirst();
    }

    /// Adds or replaces a rate, in a pipeline.
    void write(Pipeline pipeline, Scope scope, Rate rate) {
        pipeline.write(
                WRITE,
                count -> {},
                scope.household(),
                rate.currency().getCurrencyCode(),
                rate.date(),
                rate.value(),
                rate.source().text());
    }

    void remove(Pipeline pipeline, Scope scope, Rate.RateKey key) {
        pipeline.write(
                REMOVE,
                count -> {},
                scope.household(),
                key.currency().getCurrencyCode(),
                key.date());
    }

    private static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                Currency.getInstance(row.getString("currency")),
                row.getObject("date", LocalDate.class),
                row.getBigDecimal("rate"),
                Rate.RateSource.WORDS.stored(row.getString("source")));
    }
}
