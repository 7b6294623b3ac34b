package farthing.frontend.budget;

import farthing.frontend.budget.BudgetPage.Explained;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// How a figure of the budget is made up.
///
/// @param title what is explained
/// @param back the URL of the month
/// @param month its name
@CheckedTemplate(basePath = "budget", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ExplanationPage(Layout layout, String title, String back, String month, Explained explained)
        implements TemplateInstance {}
