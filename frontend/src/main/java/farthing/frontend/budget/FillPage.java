package farthing.frontend.budget;

import farthing.frontend.budget.BudgetPage.Figure;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The preview of assigning to many categories at once.
///
/// @param path the URL of the month
/// @param month its name
/// @param form the method and the number of months
/// @param counted a sentence about the months that count; empty if the method needs none
/// @param nothing what to say if nothing changes
/// @param act the words on the button; empty if nothing is changed
/// @param ready `null` in tracking mode
/// @param changes only categories whose amount changes, or would change if they were chosen
@CheckedTemplate(basePath = "budget", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FillPage(
        Layout layout,
        String title,
        String path,
        String month,
        Form form,
        List<Choice> methods,
        String counted,
        String nothing,
        String act,
        @Nullable ReadyChange ready,
        List<Change> changes)
        implements TemplateInstance {

    /// What is ready to assign.
    record ReadyChange(Figure before, Figure after) {}

    /// A category with its amounts.
    ///
    /// @param chosen whether it is changed
    /// @param seen the amounts that the preview showed, as the form sends them
    /// @param difference with its sign; empty for none
    record Change(
            String id,
            String name,
            boolean chosen,
            String seen,
            Figure before,
            String difference,
            Figure after) {}
}
