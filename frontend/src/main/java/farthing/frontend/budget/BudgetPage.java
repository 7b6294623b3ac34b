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
/// @param opened the category whose forms are shown; empty for none
/// @param leftOut sentences about what the budget does not count
/// @param later the months beside this one
/// @param hidden the hidden categories that have any amounts; `null` if there are none
/// @param openedIn the month of these forms; empty if it is this one
/// @param cards `null` if there are none
/// @param beside what the months have ready to assign, and how it is made up; `null` if this is the
///   only month
/// @param learning the first steps; `null` once something is assigned
@CheckedTemplate(basePath = "budget", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BudgetPage(
        Layout layout,
        String path,
        String month,
        Months months,
        AmountFormat amounts,
        Ready ready,
        Hold hold,
        Form notes,
        List<LeftOut> leftOut,
        Sums sums,
        List<BudgetMonth> later,
        List<BudgetGroup> groups,
        @Nullable BudgetGroup hidden,
        @Nullable CardGroup cards,
        @Nullable SideBySide beside,
        List<Income> incomes,
        String opened,
        String openedIn,
        @Nullable Learning learning)
        implements TemplateInstance {

    /// The first steps, for a household that never assigned anything.
    record Learning(String title, List<LearningStep> steps) {}

    /// @param href of a link or button; empty for none
    /// @param act its label
    /// @param hint what it does; empty if that is clear
    record LearningStep(String name, String text, String href, String act, String hint) {}

    /// Amounts that the budget of a month does not count, in words.
    ///
    /// @param position of the month: 1 for the first one
    /// @param href where it can be put right
    record LeftOut(int position, String text, String href) {}

    /// The months beside this one.
    ///
    /// @param now the current month; empty if it is this one
    /// @param year the page of the year
    /// @param counts how many months can be shown side by side
    record Months(
            String before,
            String beforeName,
            String after,
            String afterName,
            String now,
            String year,
            List<Choice> counts) {

        /// How many months are shown.
        public String count() {
            return counts.stream()
                    .filter(Choice::chosen)
                    .map(Choice::value)
                    .findFirst()
                    .orElse("1");
        }
    }

    /// A month beside the first one.
    ///
    /// @param position 2 for the month after the first
    /// @param path the URL of the month
    /// @param title what the amount of `ready` means
    record BudgetMonth(
            int position, String path, String name, Figure ready, String title, Sums sums) {}

    /// @param href where the figure leads; empty for nowhere
    /// @param state `over` below zero, `none` at zero, else `left`
    record Figure(String text, String href, String state) {

        Figure withState(String other) {
            return new Figure(text, href, other);
        }
    }

    /// @param title what the amount means
    /// @param advice what to do next
    /// @param targetsNeed what targets need, linked to the page that assigns it; `null` if they
    ///   need nothing
    /// @param lines what the amount is made of
    record Ready(
            Figure amount,
            String title,
            String advice,
            @Nullable Figure targetsNeed,
            List<BudgetLine> lines) {}

    record BudgetLine(String name, Figure amount) {}

    /// What is held for the next month.
    ///
    /// @param byHand whether a person entered the amount, so that it can be released
    /// @param insteadOfIncome whether this amount is held instead of the income for next month
    record Hold(Figure amount, boolean byHand, boolean insteadOfIncome, Form form) {

        public boolean wrong() {
            return !form.valid();
        }
    }

    record Sums(Figure assigned, Figure activity, Figure available) {}

    record MonthSums(MonthColumn month, Sums sums) {}

    /// @param collapsed whether the user has collapsed it
    /// @param later the sums of the months beside the first one
    record BudgetGroup(
            String id,
            String name,
            boolean collapsed,
            Sums sums,
            List<MonthSums> later,
            List<BudgetRow> rows) {

        /// A form that is open or has an error is always shown.
        public boolean isOpen() {
            return !collapsed
                    || rows.stream()
                            .anyMatch(row ->
                                    row.hasOpenForm()
                                            || row.later().stream()
                                                    .anyMatch(cell -> cell.row().hasOpenForm()));
        }
    }

    /// An expense category.
    ///
    /// @param planned whether anything is assigned
    /// @param state what `available` means, in words
    /// @param target how far its targets are funded; `null` if it has none
    /// @param actsHref the URL that shows the category's forms
    /// @param acts the category's forms; `null` unless they are shown
    /// @param explained how `available` is made up; `null` unless the forms are shown
    /// @param later the category in the months beside the first one
    record BudgetRow(
            String id,
            String name,
            Form assigned,
            boolean planned,
            Figure activity,
            Figure available,
            String state,
            boolean carries,
            boolean releases,
            String notes,
            @Nullable TargetMark target,
            String actsHref,
            @Nullable Acts acts,
            @Nullable Explained explained,
            List<BudgetCell> later) {

        /// Whether overspending is carried, or money returned, at the end of a month.
        public boolean changesRollover() {
            return carries
                    || releases
                    || later.stream().anyMatch(cell -> cell.row().changesRollover());
        }

        boolean hasOpenForm() {
            return acts != null || !assigned.valid();
        }

        public String fieldId() {
            return "assigned-" + id;
        }
    }

    /// A category in a month beside the first one.
    ///
    /// @param position 2 for the month after the first
    /// @param path the URL of its month, where its forms are sent
    /// @param month its name
    /// @param first the first month of the page, to return to
    /// @param id of the cell, unique on the page
    /// @param row the row of the category on the page of that month alone
    record BudgetCell(
            int position, String path, String month, String first, String id, BudgetRow row) {

        public String fieldId() {
            return "assigned-" + id;
        }
    }

    /// How a figure is made up.
    ///
    /// @param sentence what the figure is
    /// @param parts the figures that add up to it; may be empty
    /// @param list the URL of its transactions; empty for none
    record Explained(String sentence, Figure amount, List<BudgetLine> parts, String list) {}

    /// The forms for a category.
    ///
    /// @param shortfall how much it is overspent; empty if it is not
    /// @param targetsHref the page of its targets
    /// @param ready the label of the choice ready to assign, which `sources` does not have
    record Acts(
            String shortfall,
            String targetsHref,
            String ready,
            Form cover,
            List<Choices> sources,
            Move move,
            Form carry,
            boolean releases,
            Form notes) {}

    /// The form that moves money out of an envelope.
    ///
    /// @param action where it is sent
    /// @param overspends the warning that more is moved than is available, with `{amount}` for how
    ///   much more
    /// @param ready the label of the choice ready to assign, which `targets` does not have
    record Move(
            String action,
            String available,
            String overspends,
            Form form,
            String ready,
            List<Choices> targets) {}

    /// The categories of a group, or the cards.
    record Choices(String name, List<Choice> choices) {}

    record Income(String id, String name, Figure activity, boolean forNextMonth, Form form) {}
}
