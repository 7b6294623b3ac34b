package farthing.frontend.budget;

import farthing.contract.BudgetCategoryResponse;
import farthing.contract.BudgetFillChangeResponse;
import farthing.contract.BudgetFillPreviewed;
import farthing.contract.BudgetGroupResponse;
import farthing.contract.BudgetIncomeResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.server.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which categories a preview fills: all, except those in the last preview that are not checked. A
/// category that needs something only because others are left out is therefore filled.
///
/// @param except ids of the categories that keep their amount
/// @param none whether all of them do
record FillSelection(Set<String> except, boolean none) {

    /// The ids of the categories in the preview.
    private static final String LISTED = "listed";

    /// The ids of those that are checked.
    private static final String CHECKED = "category";

    /// What the preview showed for each of them: see [#seen].
    private static final String SEEN = "seen";

    /// The buttons that check all or none.
    private static final String CHOOSE = "choose";

    /// @param amount what is assigned, or planned in tracking mode
    record Offered(String id, String name, String amount) {}

    static FillSelection of(Form form) {
        Set<String> except = new HashSet<>(form.values(LISTED));
        switch (form.value(CHOOSE)) {
            case "all" -> except.clear();
            case "none" -> {}
            default -> form.values(CHECKED).forEach(except::remove);
        }
        return new FillSelection(except, form.is(CHOOSE, "none"));
    }

    /// The ids of the categories that were checked in a preview; `null` if there was none.
    static @Nullable List<String> checked(Form form) {
        return form.values(LISTED).isEmpty() ? null : form.values(CHECKED);
    }

    /// What a form says that it showed.
    static String seen(BudgetFillChangeResponse change) {
        return String.join(" ", change.category(), change.before(), change.after());
    }

    /// The changes that a preview showed for the checked categories; `null` if there was none.
    static @Nullable List<BudgetFillPreviewed> previewed(Form form) {
        List<String> checked = form.values(CHECKED);
        return form.values(LISTED).isEmpty()
                ? null
                : form.values(SEEN).stream()
                        .map(seen -> seen.split(" "))
                        .filter(seen -> seen.length == 3 && checked.contains(seen[0]))
                        .map(seen -> new BudgetFillPreviewed(seen[0], seen[1], seen[2]))
                        .toList();
    }

    /// Whether a button asks only for another preview.
    static boolean changes(Form form) {
        return !form.value(CHOOSE).isEmpty() || form.is("preview", "true");
    }

    boolean isAll() {
        return except.isEmpty() && !none;
    }

    /// The ids of the categories that are filled.
    List<String> of(BudgetResponse budget, FillWords words, String method) {
        if (none) {
            return List.of();
        }
        return offered(budget, words, method)
                .map(Offered::id)
                .filter(id -> !except.contains(id))
                .toList();
    }

    /// The categories that can be filled, in the order of the budget, then the cards.
    static Stream<Offered> offered(BudgetResponse budget, FillWords words, String method) {
        boolean tracking = words.tracking();
        Stream<Offered> incomes =
                budget.incomes().stream()
                        .filter(income -> tracking && !income.hidden())
                        .map(FillSelection::offered);
        Stream<Offered> expenses =
                budget.groups().stream()
                        .map(BudgetGroupResponse::categories)
                        .flatMap(List::stream)
                        .filter(category -> !category.hidden())
                        .map(category -> offered(category, tracking));
        Stream<Offered> cards =
                budget.cards().stream()
                        .filter(card -> words.fillsCards(method) && !card.closed())
                        .map(card -> new Offered(card.account(), card.name(), card.assigned()));
        return Stream.of(incomes, expenses, cards).flatMap(Function.identity());
    }

    private static Offered offered(BudgetIncomeResponse income) {
        return new Offered(income.category(), income.name(), income.planned());
    }

    private static Offered offered(BudgetCategoryResponse category, boolean tracking) {
        return new Offered(
                category.category(),
                category.name(),
                tracking ? category.planned() : category.assigned());
    }
}
