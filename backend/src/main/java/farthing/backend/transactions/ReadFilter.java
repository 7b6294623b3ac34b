package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.accounts.Account;
import farthing.backend.accounts.Accounts;
import farthing.backend.database.Pipeline;
import farthing.backend.households.Households;
import farthing.backend.ledger.Filter;
import farthing.backend.problems.Fields;
import farthing.backend.search.Search;
import farthing.backend.search.Searches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes the filter of the query parameters, and looks up what it needs.
@ApplicationScoped
class ReadFilter {

    private final Households households;
    private final Accounts accounts;
    private final Searches searches;

    ReadFilter(Households households, Accounts accounts, Searches searches) {
        this.households = households;
        this.accounts = accounts;
        this.searches = searches;
    }

    /// Whether the filter depends on anything in the database.
    boolean needsLookUp(MultivaluedMap<String, String> parameters, Search search) {
        return search.needsLookUp()
                || parameters.containsKey("min")
                || parameters.containsKey("max");
    }

    /// The filter, in a pipeline. Apply the result after the pipeline has run. Errors are added to
    /// `fields`.
    Function<Scope, Filter> lookUp(
            Pipeline pipeline,
            UUID household,
            MultivaluedMap<String, String> parameters,
            Search search,
            Fields fields) {
        Supplier<Filter> searched = searches.filter(pipeline, household, search, fields);
        return scope ->
                new FilterReader(fields, parameters, () -> currency(scope, parameters), searched)
                        .read();
    }

    /// A filter that needs no lookup.
    Filter filter(
            UUID household,
            MultivaluedMap<String, String> parameters,
            Search search,
            Fields fields) {
        Supplier<Currency> none = () -> Currency.getInstance("XXX");
        Supplier<Filter> searched = () -> searches.filter(household, search, fields);
        return new FilterReader(fields, parameters, none, searched).read();
    }

    /// The currency of `min` and `max`: that of the account parameter, else the household's.
    private Currency currency(Scope scope, MultivaluedMap<String, String> parameters) {
        return Fields.parseId(parameters.getFirst("account"))
                .flatMap(id -> accounts.find(scope, id))
                .map(Account::currency)
                .orElseGet(() -> households.currency(scope));
    }
}
