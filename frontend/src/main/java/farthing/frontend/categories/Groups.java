package farthing.frontend.categories;

import farthing.contract.CategoryGroupResponse;
import farthing.contract.CategoryResponse;
import farthing.frontend.categories.CategoriesPage.CategoryRow;
import farthing.frontend.categories.CategoriesPage.Group;
import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import java.util.List;

/// The groups for the page, and as choices of a select field.
record Groups(Text text, List<CategoryGroupResponse> groups, List<CategoryResponse> categories) {

    List<Group> shown() {
        return groups.stream().map(this::group).toList();
    }

    /// If none is chosen, preselects the first group that is not for income, because a new category
    /// is an expense by default.
    List<Choice> choices(String chosen) {
        String likely = chosen.isEmpty() ? firstOfExpenses() : chosen;
        return groups.stream()
                .map(group -> new Choice(group.id(), group.name(), group.id().equals(likely)))
                .toList();
    }

    private String firstOfExpenses() {
        return groups.stream()
                .filter(group -> in(group).stream().noneMatch(Groups::isIncome))
                .map(CategoryGroupResponse::id)
                .findFirst()
                .orElse("");
    }

    private Group group(CategoryGroupResponse group) {
        List<CategoryResponse> ours = in(group);
        return new Group(
                group.name(),
                ours.stream().map(CategoryResponse::kind).distinct().count() > 1,
                ours.stream().map(this::row).toList());
    }

    private CategoryRow row(CategoryResponse category) {
        return new CategoryRow(
                category.id(),
                category.version(),
                category.name(),
                isIncome(category)
                        ? text.of(CategoryText.class).kind_income()
                        : text.of(CategoryText.class).kind_expense(),
                "/transactions?category=" + category.id(),
                category.hidden());
    }

    private List<CategoryResponse> in(CategoryGroupResponse group) {
        return categories.stream().filter(c -> c.group().equals(group.id())).toList();
    }

    private static boolean isIncome(CategoryResponse category) {
        return category.kind().equals("income");
    }
}
