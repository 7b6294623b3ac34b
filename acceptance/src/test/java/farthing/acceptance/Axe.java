package farthing.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/// Finds accessibility problems with axe. [AxeBuilder] would open another window for each page, and
/// return all that is right with it too.
final class Axe {

    private static final String RUN =
            """
            async rules => {
              const found = await axe.run(document, {
                resultTypes: ['violations'],
                ...(rules.length > 0 && { runOnly: { type: 'rule', values: rules } }),
              });
              return found.violations.flatMap(rule => rule.nodes.map(
                  node => `${rule.id}: ${node.target}: ${node.failureSummary}`));
            }
            """;

    private Axe() {}

    /// @param rules all if empty
    static List<?> violations(Page page, String... rules) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<?>) page.evaluate(RUN, List.of(rules));
    }
}
