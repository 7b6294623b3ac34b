package farthing.backend.ledger;

import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the credit cards that have an envelope for their payment.
@ApplicationScoped
public class Cards {

    private static final Rendered ALL =
            new Rendered(
                    """
                    select card.id, card.name, card.currency, card.closed, moved.month,
                           moved.amount_minor, card.months, card.rates
                      from (select id, name, currency, closed_on is not null as closed,
                                   known.months, known.rates
                              from account
                             cross join lateral (
                                   select array_agg(m.month::date order by m.month) as months,
                                          array_agg(rate_at_end_of(?, m.month::date,
                                                                   account.currency)
                                                    order by m.month) as rates
                                     from generate_series(?::date, ?::date, interval '1 month')
                                       as m (month)) as known
                             where household_id = ? and type = 'credit-card' and on_budget
                               and payment_envelope
                            offset 0) as card
                      left join lateral (
                           select greatest(month, ?) as month,
                                  sum(amount_minor)::bigint as amount_minor
                             from month_total
                            where household_id = ? and kind = 'account' and subject_id = card.id
                              and month <= ?
                            group by 1) as moved on true
                     order by card.id, moved.month
                    """);

    /// Oldest first. Get the result after the pipeline has run.
    ///
    /// @param from the first month whose balance matters
    /// @param until the last one
    public Supplier<List<Card>> all(
            Pipeline pipeline, UUID household, YearMonth from, YearMonth until) {
        Map<UUID, Card> cards = new LinkedHashMap<>();
        pipeline.read(
                ALL,
                row -> add(cards, row),
                household,
                from.atDay(1),
                until.atDay(1),
                household,
                from.atDay(1),
                household,
                until.atDay(1));
        return () -> List.copyOf(cards.values());
    }

    private static void add(Map<UUID, Card> cards, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Card card = cards.get(id);
        if (card == null) {
            card =
                    new Card(
                            id,
                            row.getString("name"),
                            Currency.getInstance(row.getString("currency")),
                            row.getBoolean("closed"),
                            new TreeMap<>(),
                            rates(row));
            cards.put(id, card);
        }
        LocalDate month = row.getObject("month", LocalDate.class);
        if (month != null) {
            var before = card.balances().lastEntry();
            card.balances()
                    .put(
                            YearMonth.from(month),
                            Math.addExact(
                                    before == null ? 0 : before.getValue(),
                                    row.getLong("amount_minor")));
        }
    }

    private static NavigableMap<YearMonth, BigDecimal> rates(ResultSet row) throws SQLException {
        NavigableMap<YearMonth, BigDecimal> rates = new TreeMap<>();
        Date[] months = (Date[]) row.getArray("months").getArray();
        @Nullable BigDecimal[] found = (BigDecimal[]) row.getArray("rates").getArray();
        for (int number = 0; number < months.length; number++) {
            if (found[number] != null) {
                rates.put(YearMonth.from(months[number].toLocalDate()), found[number]);
            }
        }
        return rates;
    }
}
