package farthing.backend.budgets;

import farthing.backend.households.BudgetMode;
import farthing.backend.problems.UserProblem;
import farthing.contract.FieldProblem;
import farthing.money.Money;
import java.util.List;

/// Problems with the budget.
sealed interface BudgetProblem extends UserProblem {

    @Override
    default String area() {
        return "budgets";
    }

    /// The request covers overspending of a category that is not overspent.
    record NotOverspent(String category) implements BudgetProblem {
        @Override
        public String code() {
            return "not-overspent";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return category + " is not overspent in this month";
        }

        @Override
        public List<FieldProblem> errors() {
            return List.of(new FieldProblem("/to", title()));
        }
    }

    /// The amount of a category is not the one that the client has read.
    ///
    /// @param pointer of the field that sets it
    record AmountChanged(String pointer, Money now) implements BudgetProblem {
        @Override
        public String code() {
            return "amount-changed";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "This amount was changed to " + now.toDecimal() + " in the meantime";
        }

        @Override
        public List<FieldProblem> errors() {
            return List.of(new FieldProblem(pointer, title()));
        }
    }

    /// The fill would make other changes than its preview showed.
    record PreviewOutdated() implements BudgetProblem {
        @Override
        public String code() {
            return "preview-outdated";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The amounts have changed since the preview";
        }
    }

    /// All categories already have the requested amounts, no target needs more, or nothing is ready
    /// to assign.
    record NothingToAssign(String title) implements BudgetProblem {

        static NothingToAssign by(FillMethod method, BudgetMode mode) {
            if (method == FillMethod.TARGETS) {
                return new NothingToAssign("Nothing is ready to assign, or no target needs more");
            }
            return new NothingToAssign(
                    switch (mode) {
                        case ENVELOPES -> "Every category already has this amount assigned";
                        case TRACKING -> "This amount is already planned for every category";
                    });
        }

        @Override
        public String code() {
            return "nothing-to-assign";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
