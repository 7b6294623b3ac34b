package farthing.backend.rates;

import farthing.backend.access.Scope;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Writes imports of rates, undoes them and repeats them, each with one statement. Stores what an
/// import changed, for undo.
@ApplicationScoped
class RateImports {

    /// Writes the rates that are new or different, except those entered by hand, unless these are
    /// to be replaced too.
    private static final Rendered WRITE =
            new Rendered(
                    """
                    with compared as materialized (
                      select wanted.currency, wanted.date, wanted.rate, now.rate as rate_before,
                             now.source as source_before,
                             now.rate is null
                               or (now.source = 'ecb' or ?::boolean)
                                  and (now.rate, now.source) <> (wanted.rate, 'ecb') as is_written
                        from unnest(?::text[], ?::date[], ?::numeric[])
                          as wanted (currency, date, rate)
                        left join lateral (
                             select rate, source from rate
                              where household_id = ? and currency = wanted.currency
                                and date = wanted.date offset 0) now on true),
                    written as (
                      insert into rate (household_id, currency, date, rate, source)
                      select ?::uuid, currency, date, rate, 'ecb' from compared
                       where is_written order by currency, date
                          on conflict (household_id, currency, date) do update
                         set rate = excluded.rate, source = excluded.source),
                    stored as (
                      insert into rate_import (household_id, import_id, currency, dates,
                                               rate_before, source_before, rate_after)
                      select ?::uuid, ?::uuid, currency, array_agg(date order by date),
                             array_agg(rate_before order by date),
                             array_agg(source_before order by date), array_agg(rate order by date)
                        from compared where is_written group by currency
                          on conflict (household_id, import_id, currency) do nothing)
                    select count(*) filter (where is_written) as rates,
                           count(*) filter (where not is_written and rate <> rate_before) as kept,
                           min(date) filter (where is_written) as first,
                           max(date) filter (where is_written) as last,
                           array_agg(distinct currency) filter (where is_written) as currencies
                      from compared
                    """);

    /// The rates of an import: the expected present values, and the values to write.
    private static final String STEP =
            """
            with step as materialized (
              select i.currency, each.date,
                     case when way.back then each.rate_after else each.rate_before end as rate_now,
                     case when way.back then 'ecb' else each.source_before end as source_now,
                     case when way.back then each.rate_before else each.rate_after end as rate,
                     case when way.back then each.source_before else 'ecb' end as source
                from (select ?::boolean as back) way
               cross join rate_import i
               cross join lateral unnest(i.dates, i.rate_before, i.source_before, i.rate_after)
                       as each (date, rate_before, source_before, rate_after)
               where i.household_id = ? and i.import_id = ?)
            """;

    private static final Rendered COUNT_CHANGED =
            new Rendered(
                    STEP
                            + """
                            select count(*) as changed from step
                              left join lateral (
                                   select rate, source from rate
                                    where household_id = ? and currency = step.currency
                                      and date = step.date offset 0) now on true
                             where (now.rate, now.source)
                                   is distinct from (step.rate_now, step.source_now)
                            """);
    private static final Rendered TURN =
            new Rendered(
                    STEP
                            + """
                            , removed as (
                              delete from rate
                               where household_id = ?
                                 and (currency, date) in (select currency, date from step
                                                           where rate is null))
                            insert into rate (household_id, currency, date, rate, source)
                            select ?::uuid, currency, date, rate, source from step
                             where rate is not null order by currency, date
                                on conflict (household_id, currency, date) do update
                               set rate = excluded.rate, source = excluded.source
                            """);

    /// What an import did.
    ///
    /// @param rates number of rates that were added or replaced
    /// @param kept number of rates that were entered by hand and differ
    /// @param from first date of a written rate; null if none was written
    /// @param until last date of a written rate
    /// @param currencies of the written rates, by code
    record Written(
            long rates,
            long kept,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<String> currencies) {}

    /// Writes rates. Get the result after the pipeline has run.
    ///
    /// @param rates at most one for each currency and date
    /// @param replace whether to replace rates that were entered by hand
    Supplier<Written> write(
            Pipeline pipeline, Scope scope, UUID id, Collection<Rate> rates, boolean replace) {
        Columns wanted = new Columns("text", "date", "numeric");
        for (Rate rate : rates) {
            wanted.add(rate.currency().getCurrencyCode(), rate.date(), rate.value());
        }
        UUID household = scope.household();
        return pipeline.one(
                WRITE,
                row -> {
                    Array currencies = row.getArray("currencies");
                    return new Written(
                            row.getLong("rates"),
                            row.getLong("kept"),
                            row.getObject("first", LocalDate.class),
                            row.getObject("last", LocalDate.class),
                            currencies == null
                                    ? List.of()
                                    : List.of((String[]) currencies.getArray()));
                },
                replace,
                wanted,
                household,
                household,
                household,
                id);
    }

    /// The number of rates of an import that are not as it left them, or as its undo left them.
    ///
    /// @param back whether the import is to be undone; false to repeat it after its undo
    Supplier<Long> countChanged(Pipeline pipeline, Scope scope, UUID id, boolean back) {
        UUID household = scope.household();
        return pipeline.one(
                COUNT_CHANGED, row -> row.getLong("changed"), back, household, id, household);
    }

    /// Restores the rates before an import, or repeats it.
    void turn(Scope scope, UUID id, boolean back) {
        UUID household = scope.household();
        TURN.execute(scope.sql(), back, household, id, household, household);
    }
}
