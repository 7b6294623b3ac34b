package farthing.frontend.transactions;

import farthing.contract.AccountResponse;
import farthing.contract.CategoryResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The terms that the search field completes.
final class SearchTerms {

    private static final List<String> KEYS =
            List.of(
                    "account:",
                    "amount:",
                    "category:",
                    "date:",
                    "has:",
                    "is:",
                    "notes:",
                    "payee:",
                    "tag:");

    private static final List<String> WORDS =
            List.of(
                    "date:today",
                    "date:yesterday",
                    "date:this-week",
                    "date:last-week",
                    "date:this-month",
                    "date:last-month",
                    "date:this-year",
                    "date:last-year",
                    "has:notes",
                    "is:cleared",
                    "is:pending",
                    "is:reconciled",
                    "is:split",
                    "is:transfer",
                    "is:uncategorised");

    private SearchTerms() {}

    static List<String> of(List<AccountResponse> accounts, List<CategoryResponse> categories) {
        List<String> terms = new ArrayList<>(KEYS);
        terms.addAll(WORDS);
        accounts.forEach(account -> terms.add(term("account", account.name())));
        categories.stream()
                .flatMap(category -> Stream.of(category.groupName(), category.name()))
                .distinct()
                .forEach(name -> terms.add(term("category", name)));
        return terms;
    }

    /// `account:"Joint account"`
    static String term(String key, String name) {
        boolean plain = name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        return key + ":" + (plain ? name : "\"" + name.replace("\"", "\"\"") + "\"");
    }
}
