package farthing.backend.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Reads what came in and went out on budget most recently, with its days. Each query reads a
/// limited number of postings, so its cost does not grow with the history.
@ApplicationScoped
public class OnBudgetFlows {

    /// The number of income postings that are read.
    private static final int MOST_INCOMES = 200;

    /// Among the last 100 transactions. The account is looked up for each posting, not joined, so
    /// that no plan can begin with the accounts.
    private static final Rendered OUTFLOWS =
            new Rendered(
                    """
                    select t.date, -flow.amount_minor as amount_minor
                      from (select date, id from transaction
                             where household_id = ? and date <= ?
                             order by date desc, id desc limit 100) t
                     cross join lateral (
                           select sum(p.amount_minor) filter (
                                    where p.kind = 'account' and p.currency = ?
                                      and (select a.on_budget from account a
                                            where a.household_id = p.household_id
                                              and a.id = p.account_id))::bigint as amount_minor,
                                  bool_or(p.kind = 'opening') as opening
                             from posting p
                            where p.household_id = ? and p.transaction_id = t.id) flow
                     where flow.amount_minor < 0 and not flow.opening
                     order by t.date desc, t.id desc limit ?
                    """);

    private static final Rendered INCOMES =
            new Rendered(
                    """
                    select i.date, case when i.currency = ? and (
                             select a.on_budget from account a
                              where a.household_id = i.household_id
                                and a.id = (select f.account_id from posting f
                                             where f.household_id = i.household_id
                                               and f.transaction_id = i.transaction_id
                                               and f.number = 0))
                             then -i.amount_minor else 0 end as amount_minor
                      from (select last.* from category c
                             cross join lateral (
                                   select p.household_id, p.date, p.transaction_id, p.currency,
                                          p.amount_minor
                                     from posting p
                                    where p.household_id = c.household_id and p.category_id = c.id
                                      and p.date <= ?
                                    order by p.date desc, p.transaction_id desc
                                    limit %1$d) last
                             where c.household_id = ? and c.kind = 'income'
                             order by last.date desc, last.transaction_id desc
                             limit %1$d) i
                    """
                            .formatted(MOST_INCOMES));

    /// An account's opening balance has the date on which the account was opened. Looks at the
    /// first 50 postings of that day.
    private static final Rendered OPENINGS =
            new Rendered(
                    """
                    select a.opened_on as date, -opening.amount_minor as amount_minor
                      from account a
                     cross join lateral (
                           select p.transaction_id from posting p
                            where p.household_id = a.household_id and p.account_id = a.id
                              and p.date = a.opened_on
                            order by p.date, p.transaction_id limit 50) early
                     cross join lateral (
                           select o.amount_minor from posting o
                            where o.household_id = a.household_id
                              and o.transaction_id = early.transaction_id and o.kind = 'opening'
                            order by o.number limit 1) opening
                     where a.household_id = ? and a.on_budget and a.currency = ?
                       and a.opened_on <= ?
                    """);

    /// An amount on a day.
    ///
    /// @param minor positive
    public record Flow(LocalDate date, long minor) {}

    /// The last transactions by which money left the accounts on budget, newest first. Transfers
    /// between these accounts are none.
    ///
    /// @param until last day
    /// @param most how many; fewer if the last 100 transactions have fewer
    public Supplier<List<Flow>> outflows(
            Pipeline pipeline, UUID household, Currency currency, LocalDate until, int most) {
        return pipeline.list(
                OUTFLOWS,
                OnBudgetFlows::flow,
                household,
                until,
                currency.getCurrencyCode(),
                household,
                most);
    }

    /// The last income on budget and the opening balances, newest first: all of it up to the first
    /// that is left out.
    ///
    /// @param until last day
    public Supplier<List<Flow>> incomes(
            Pipeline pipeline, UUID household, Currency currency, LocalDate until) {
        Supplier<List<Flow>> incomes =
                pipeline.list(
                        INCOMES, OnBudgetFlows::flow, currency.getCurrencyCode(), until, household);
        Supplier<List<Flow>> openings =
                pipeline.list(
                        OPENINGS,
                        OnBudgetFlows::flow,
                        household,
                        currency.getCurrencyCode(),
                        until);
        return () -> newestFirst(incomes.get(), openings.get());
    }

    private static Flow flow(ResultSet row) throws SQLException {
        return new Flow(row.getObject("date", LocalDate.class), row.getLong("amount_minor"));
    }

    /// Where older income is left out, so are the opening balances before it.
    private static List<Flow> newestFirst(List<Flow> incomes, List<Flow> openings) {
        LocalDate from =
                incomes.size() < MOST_INCOMES
                        ? LocalDate.MIN
                        : incomes.stream().map(Flow::date).min(naturalOrder()).orElseThrow();
        return Stream.concat(
                        incomes.stream(), openings.stream().filter(o -> !o.date().isBefore(from)))
                .filter(flow -> flow.minor() > 0)
                .sorted(comparing(Flow::date).reversed())
                .toList();
    }
}
