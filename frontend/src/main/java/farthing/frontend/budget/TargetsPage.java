package farthing.frontend.budget;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The targets of a category.
///
/// @param path the URL of this page
/// @param back the URL of the category in the budget
/// @param name of the category
/// @param month its name
/// @param version of the targets
/// @param list for a message about the list of targets
/// @param mark how far the targets are funded in the month; `null` if there are none
/// @param kinds that a new target can have; empty if the category has the most targets possible
/// @param editing the open form; `null` if none is open
@CheckedTemplate(basePath = "budget", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TargetsPage(
        Layout layout,
        String path,
        String back,
        String name,
        String month,
        long version,
        Form list,
        @Nullable TargetMark mark,
        List<TargetLine> lines,
        List<AddableKind> kinds,
        @Nullable Editing editing,
        Form cap)
        implements TemplateInstance {

    /// A target.
    ///
    /// @param number its place in the list, from 0
    /// @param priority in words; empty for one that has none
    record TargetLine(int number, String text, String priority) {}

    /// A kind that can be added.
    record AddableKind(String kind, String name, String hint) {}

    /// A form for a new target or an existing one.
    ///
    /// @param title the name of the kind
    record Editing(
            String title,
            TargetForm fields,
            List<Choice> units,
            List<Choice> months,
            List<Choice> incomes) {

        public String kind() {
            return fields.kind();
        }

        public Form form() {
            return fields.form();
        }

        /// Whether the target that was edited has changed or is gone: it becomes a new one.
        public boolean becomesNew() {
            return form().value("number").isEmpty() && !form().value("was").isEmpty();
        }

        public boolean has(String field) {
            return fields.has(field);
        }

        /// Whether the target is a balance: its period may be left empty.
        public boolean isBalance() {
            return fields.kind().equals("balance");
        }

        public boolean hasPriority() {
            return !fields.kind().equals("remainder");
        }
    }
}
