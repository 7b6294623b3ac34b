package farthing.backend.search;

import farthing.backend.accounts.Accounts;
import farthing.backend.database.Pipeline;
import farthing.backend.households.Household;
import farthing.backend.households.Households;
import farthing.backend.ledger.Filter;
import farthing.backend.problems.Fields;
import farthing.contract.HouseholdMonth;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Makes a filter of a search.
@ApplicationScoped
public class Searches {

    private final Households households;
    private final Accounts accounts;

    Searches(Households households, Accounts accounts) {
        this.households = households;
        this.accounts = accounts;
    }

    /// Looks up in a pipeline what the search names. Get the filter after the pipeline has run;
    /// errors are then added to `fields`.
    public Supplier<Filter> filter(
            Pipeline pipeline, UUID household, Search search, Fields fields) {
        TermNames names = TermNames.lookUp(pipeline, household, search.expression());
        if (search.expression().terms().noneMatch(Search::isOfHousehold)) {
            Terms terms = new Terms(names, Set.of(), LocalDate.EPOCH, new HouseholdMonth(1));
            return () -> new Compiler(search, terms, fields).filter(search.expression());
        }
        Supplier<Household> us = households.of(pipeline, household);
        Supplier<Set<Currency>> currencies = accounts.currencies(pipeline, household);
        return () -> {
            Terms terms =
                    new Terms(
                            names,
                            currencies.get(),
                            households.today(us.get()),
                            new HouseholdMonth(us.get().monthStartDay()));
            return new Compiler(search, terms, fields).filter(search.expression());
        };
    }

    /// The filter of a search without look-ups.
    public Filter filter(UUID household, Search search, Fields fields) {
        return filter(new Pipeline(), household, search, fields).get();
    }
}
