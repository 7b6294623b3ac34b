package farthing.frontend.categories;

import farthing.contract.CategoryGroupResponse;
import farthing.contract.CategoryResponse;
import farthing.frontend.categories.CategoriesPage.CategoryRow;
import farthing.frontend.categories.CategoriesPage.GroupRow;
import farthing.frontend.categories.CategoriesPage.Place;
import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import java.util.List;

/// The groups for the page, and as choices of a select field.
record Groups(
        Text text,
        List<CategoryGroupResponse> groups,
        List<CategoryResponse> categories,
        Moved moved) {

    /// What was just moved.
    ///
    /// @param id of the category or group; empty for none
    /// @param by `up` or `down`
    record Moved(String id, String by) {

        static final Moved NOTHING = new Moved("", "");

        /// The button that gets the focus: the one that was pressed, if it can be pressed again.
        private String focus(String moved, boolean first, boolean last) {
            if (!moved.equals(id)) {
                return "";
            }
            return first ? "down" : last ? "up" : by;
        }
    }

    List<GroupRow> shown() {
        return groups.stream().map(this::group).toList();
    }

    /// If none is chosen, preselects the first group that is not for income, because a new category
    /// is an expense by default.
    List<Choice> choices(String chosen) {
        return all(chosen.isEmpty() ? firstOfExpenses() : chosen);
    }

    private List<Choice> all(String chosen) {
        return groups.stream()
                .map(group -> new Choice(group.id(), group.name(), group.id().equals(chosen)))
                .toList();
    }

    private String firstOfExpenses() {
        return groups.stream()
                .filter(group -> in(group).stream().noneMatch(Groups::isIncome))
                .map(CategoryGroupResponse::id)
                .findFirst()
                .orElse("");
    }

    private GroupRow group(CategoryGroupResponse group) {
        List<CategoryResponse> ours = in(group);
        int position = groups.indexOf(group) + 1;
        return new GroupRow(
                place(group.id(), group.version(), group.name(), position, groups.size()),
                ours.stream().map(CategoryResponse::kind).distinct().count() > 1,
                ours.isEmpty()
                        ? List.of()
                        : all("").stream()
                                .filter(choice -> !choice.value().equals(group.id()))
                                .toList(),
                ours.stream()
                        .map(category -> row(category, ours.indexOf(category) + 1, ours.size()))
                        .toList());
    }

    private CategoryRow row(CategoryResponse category, int position, int count) {
        return new CategoryRow(
                place(category.id(), category.version(), category.name(), position, count),
                isIncome(category)
                        ? text.of(CategoryText.class).kind_income()
                        : text.of(CategoryText.class).kind_expense(),
                "/transactions?category=" + category.id(),
                category.hidden(),
                all(category.group()));
    }

    private Place place(String id, long version, String name, int position, int count) {
        boolean first = position == 1;
        boolean last = position == count;
        return new Place(id, version, name, position, first, last, moved.focus(id, first, last));
    }

    private List<CategoryResponse> in(CategoryGroupResponse group) {
        return categories.stream().filter(c -> c.group().equals(group.id())).toList();
    }

    private static boolean isIncome(CategoryResponse category) {
        return category.kind().equals("income");
    }
}
