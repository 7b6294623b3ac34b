package farthing.frontend.transactions;

import farthing.contract.AccountResponse;
import farthing.contract.CategoryResponse;
import farthing.frontend.server.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a whole filter as one search, so that it can be saved: the account `7` of the form
/// becomes `account:Checking`.
///
/// @param payee the name of the payee in the filter; empty for none
record SearchOfFilter(
        Visit visit, RegisterFilter filter, List<CategoryResponse> categories, String payee) {

    /// Empty if there is nothing to save, or if a field has no term.
    String text() {
        if (!filter.form().valid() || !filter.form().value("budget").isEmpty()) {
            return "";
        }
        Map<String, String> filters = filter.query(visit).filters();
        @Nullable String search = filters.get("q");
        List<String> terms = new ArrayList<>();
        if (search != null) {
            terms.add(search.matches("(?is).*\\bor\\b.*") ? "(" + search + ")" : search);
        }
        visit.account(filters.get("account"))
                .map(AccountResponse::name)
                .ifPresent(name -> terms.add(SearchTerms.term("account", name)));
        if ("none".equals(filters.get("category"))) {
            terms.add("is:uncategorised");
        }
        categories.stream()
                .filter(category -> category.id().equals(filters.get("category")))
                .map(CategoryResponse::name)
                .forEach(name -> terms.add(SearchTerms.term("category", name)));
        if (!payee.isEmpty()) {
            terms.add(SearchTerms.term("payee", payee));
        }
        add(terms, "date:", filters.get("from"), filters.get("until"));
        add(terms, "amount:", signed(filters.get("min")), signed(filters.get("max")));
        if (filters.containsKey("status")) {
            terms.add("is:" + filters.get("status"));
        }
        String all = String.join(" ", terms);
        return terms.size() == 1 && search != null ? search : all;
    }

    private static void add(
            List<String> terms, String key, @Nullable String from, @Nullable String until) {
        if (from != null || until != null) {
            terms.add(key + (from == null ? "" : from) + ".." + (until == null ? "" : until));
        }
    }

    /// The fields of the form compare amounts with their sign.
    private static @Nullable String signed(@Nullable String amount) {
        return amount == null || amount.startsWith("-") ? amount : "+" + amount;
    }
}
