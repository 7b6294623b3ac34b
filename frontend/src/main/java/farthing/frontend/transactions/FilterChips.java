package farthing.frontend.transactions;

import farthing.contract.SearchPart;
import farthing.contract.TransactionsSummaryResponse;
import farthing.frontend.language.CommonText;
import farthing.frontend.server.Choice;
import farthing.frontend.server.ChoiceGroup;
import farthing.frontend.server.Visit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a filter as chips, each with a link to the list without it.
///
/// @param accounts, `groups` and `budgetParts`: the choices of the filter form
/// @param payee the name of the payee in the filter; empty for none
public record FilterChips(
        Visit visit,
        RegisterFilter filter,
        List<Choice> accounts,
        List<ChoiceGroup> groups,
        List<Choice> budgetParts,
        String payee) {

    /// @param href the list without this part
    public record Chip(String label, String href) {}

    /// @param summary has the parts of the search; null if there are none
    List<Chip> chips(@Nullable TransactionsSummaryResponse summary) {
        List<Chip> chips = new ArrayList<>();
        String search = filter.form().value("q");
        List<SearchPart> parts = summary == null ? List.of() : summary.parts();
        for (SearchPart part : parts) {
            chips.add(
                    new Chip(
                            SearchFault.part(search, part),
                            filter.with("q", SearchFault.without(search, part))));
        }
        CommonText common = visit.text().of(CommonText.class);
        RegisterText text = visit.text().of(RegisterText.class);
        if (filter.path().equals("/transactions")) {
            add(chips, "account", common.account(), chosen(accounts));
        }
        add(
                chips,
                "category",
                common.category(),
                chosen(groups.stream().flatMap(group -> group.choices().stream()).toList()));
        add(chips, "payee", common.payee(), payee);
        add(chips, "from", text.from(), filter.form().value("from"));
        add(chips, "until", text.until(), filter.form().value("until"));
        String status = filter.form().value("status");
        add(
                chips,
                "status",
                common.status(),
                status.isEmpty() ? "" : RegisterRows.statusName(status, visit.text()));
        add(chips, "budget", common.budget(), chosen(budgetParts));
        add(chips, "min", text.min(), filter.form().value("min"));
        add(chips, "max", text.max(), filter.form().value("max"));
        return chips;
    }

    private void add(List<Chip> chips, String field, String label, String value) {
        if (!value.isEmpty()) {
            chips.add(new Chip(label + ": " + value, filter.with(field, "")));
        }
    }

    private static String chosen(List<Choice> choices) {
        return choices.stream().filter(Choice::chosen).findFirst().map(Choice::name).orElse("");
    }
}
