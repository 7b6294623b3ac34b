package farthing.backend.budgets;

import farthing.backend.problems.Fields;
import farthing.contract.BudgetFillChangeResponse;
import farthing.contract.BudgetFillPreviewed;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The changes that a client has seen in a preview.
record PreviewedFill(Set<SeenChange> changes) {

    /// @param category id of a category or of a card's account
    /// @param before and `after`: without trailing zeros, so that equal amounts are equal
    private record SeenChange(UUID category, BigDecimal before, BigDecimal after) {}

    static PreviewedFill read(Fields fields, List<BudgetFillPreviewed> previewed) {
        Set<SeenChange> changes = new HashSet<>();
        for (int number = 0; number < previewed.size(); number++) {
            BudgetFillPreviewed each = previewed.get(number);
            String at = "/previewed/" + number;
            if (each == null) {
                fields.add(at, "Required");
                continue;
            }
            changes.add(
                    new SeenChange(
                            fields.id(at + "/category", each.category()),
                            amount(fields, at + "/before", each.before()),
                            amount(fields, at + "/after", each.after())));
        }
        return new PreviewedFill(changes);
    }

    private static BigDecimal amount(Fields fields, String pointer, @Nullable String amount) {
        if (amount == null || !amount.matches("-?[0-9]{1,15}([.][0-9]{1,4})?")) {
            fields.add(pointer, "Use an amount such as 12.50");
            return BigDecimal.ZERO;
        }
        return normal(amount);
    }

    private static BigDecimal normal(String decimal) {
        return new BigDecimal(decimal).stripTrailingZeros();
    }

    /// Collects the changes that are made now.
    static PreviewedFill of(List<BudgetFillChangeResponse> made) {
        Set<SeenChange> changes = new HashSet<>();
        for (BudgetFillChangeResponse each : made) {
            changes.add(
                    new SeenChange(
                            UUID.fromString(each.category()),
                            normal(each.before()),
                            normal(each.after())));
        }
        return new PreviewedFill(changes);
    }
}
