package farthing.backend.transactions;

import farthing.backend.problems.UserProblem;
import farthing.contract.FieldProblem;
import farthing.money.Money;
import java.util.List;

/// Problems with a whole transaction, not with a single field.
public sealed interface TransactionProblem extends UserProblem {

    @Override
    default String area() {
        return "transactions";
    }

    @Override
    default int status() {
        return 422;
    }

    /// The splits do not add up to the amount.
    record SplitsDoNotAddUp(String pointer, Money sum, Money amount) implements TransactionProblem {
        @Override
        public String code() {
            return "splits-do-not-add-up";
        }

        @Override
        public String title() {
            return "The splits add up to " + sum.toDecimal() + ", not " + amount.toDecimal();
        }

        @Override
        public List<FieldProblem> errors() {
            return List.of(new FieldProblem(pointer, title()));
        }
    }
}
