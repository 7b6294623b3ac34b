package farthing.frontend.budget;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A month of the budget.
///
/// @param path the URL of the month, where its forms are sent
/// @param month its name
/// @param opened the category whose acts are shown; empty for none
/// @param leftOut sentences about what the budget does not count, with the list behind each
/// @param hidden the hidden categories in which something is left; `null` if there are none
/// @param learning the first steps; `null` once something is assigned
@CheckedTemplate(basePath = "budget", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BudgetPage(
        Layout layout,
        String path,
        String month,
        Months months,
        Ready ready,
        Hold hold,
        Form notes,
        List<Figure> leftOut,
        Sums sums,
        List<Group> groups,
        @Nullable Group hidden,
        List<Income> incomes,
        String opened,
        @Nullable Learning learning)
        implements TemplateInstance {

    /// The first steps for people who never assigned anything.
    ///
    /// @param ready what is ready to assign; empty if there is nothing
    /// @param averages the preview of assigning what was spent on average; empty if there is no
    ///   month to take it from
    record Learning(String ready, String averages) {}

    /// The months beside this one.
    ///
    /// @param now the current month; empty if it is this one
    record Months(String before, String beforeName, String after, String afterName, String now) {}

    /// @param href the list behind it; empty for none
    /// @param state `over` below zero, `none` at zero, else `left`
    record Figure(String text, String href, String state) {}

    /// @param title what the amount means
    /// @param advice what to do next
    /// @param targetsNeed what targets need, with the page that assigns it; `null` for nothing
    /// @param lines what the amount is made of
    record Ready(
            Figure amount,
            String title,
            String advice,
            @Nullable Figure targetsNeed,
            List<Line> lines) {}

    record Line(String name, Figure amount) {}

    /// What is held for the next month.
    ///
    /// @param byHand whether it can be released
    record Hold(Figure amount, boolean byHand, Form form) {

        public boolean wrong() {
            return !form.valid();
        }
    }

    record Sums(Figure assigned, Figure activity, Figure available) {}

    record Group(String id, String name, Sums sums, List<Row> rows) {

        /// Whether it has something to be seen at once.
        public boolean hasOpenForm() {
            return rows.stream().anyMatch(row -> row.acts() != null || !row.assigned().valid());
        }
    }

    /// An expense category.
    ///
    /// @param planned whether anything is assigned
    /// @param state what `available` means, in words
    /// @param target how far its targets are funded; `null` if it has none
    /// @param actsHref the page with the category's acts
    /// @param acts `null` unless they are shown
    record Row(
            String id,
            String name,
            Form assigned,
            boolean planned,
            Figure activity,
            Figure available,
            String state,
            boolean carries,
            String notes,
            @Nullable TargetMark target,
            String actsHref,
            @Nullable Acts acts) {

        public String fieldId() {
            return "assigned-" + id;
        }
    }

    /// The forms for a category.
    ///
    /// @param shortfall how much it is overspent; empty if it is not
    /// @param targetsHref the page of its targets
    /// @param ready what is ready to assign, as a choice beside `sources` and `targets`
    record Acts(
            String shortfall,
            String targetsHref,
            String ready,
            Form cover,
            List<Choices> sources,
            Form move,
            List<Choices> targets,
            Form carry,
            Form notes) {}

    /// The categories of a group.
    record Choices(String name, List<Choice> choices) {}

    record Income(String id, String name, Figure activity, boolean forNextMonth, Form form) {}
}
