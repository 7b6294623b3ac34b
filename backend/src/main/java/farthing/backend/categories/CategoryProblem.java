package farthing.backend.categories;

import farthing.backend.problems.UserProblem;
import farthing.contract.FieldProblem;
import java.util.List;

/// Problems with categories and their groups.
public sealed interface CategoryProblem extends UserProblem {

    @Override
    default String area() {
        return "categories";
    }

    @Override
    default int status() {
        return 409;
    }

    /// The group already has a category with this name, or the household has a group with this
    /// name.
    record NameTaken() implements CategoryProblem {
        @Override
        public String code() {
            return "category-name-taken";
        }

        @Override
        public String title() {
            return "This name is already in use";
        }

        @Override
        public List<FieldProblem> errors() {
            return List.of(new FieldProblem("/name", title()));
        }
    }

    /// The category or group is in use, or somebody else removed it a moment ago.
    record InUse(String what) implements CategoryProblem {
        @Override
        public String code() {
            return "category-in-use";
        }

        @Override
        public String title() {
            return "The " + what + " is in use, or was removed a moment ago";
        }
    }

    /// The category has transactions, and the request does not say where they go.
    record HasTransactions() implements CategoryProblem {
        @Override
        public String code() {
            return "category-has-transactions";
        }

        @Override
        public String title() {
            return "Choose where the transactions of this category go";
        }

        @Override
        public List<FieldProblem> errors() {
            return List.of(new FieldProblem("/into", title()));
        }
    }
}
