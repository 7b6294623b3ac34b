package farthing.backend.accounts;

import farthing.backend.problems.UserProblem;
import farthing.contract.FieldProblem;
import java.util.List;

/// Problems with accounts.
public sealed interface AccountProblem extends UserProblem {

    @Override
    default String area() {
        return "accounts";
    }

    @Override
    default int status() {
        return 409;
    }

    /// The household has an account of this name.
    record NameTaken() implements AccountProblem {
        @Override
        public String code() {
            return "account-name-taken";
        }

        @Override
        public String title() {
            return "An account with this name already exists";
        }

        @Override
        public List<FieldProblem> errors() {
            return List.of(new FieldProblem("/name", title()));
        }
    }

    /// It is closed: nothing is booked on it or taken off it.
    ///
    /// @param pointer of the field that names it; empty where none does
    record Closed(String name, String pointer) implements AccountProblem {
        @Override
        public String code() {
            return "account-closed";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return name + " is closed; reopen it first";
        }

        @Override
        public List<FieldProblem> errors() {
            return pointer.isEmpty() ? List.of() : List.of(new FieldProblem(pointer, title()));
        }
    }

    /// Something is booked on it or imported into it.
    record InUse() implements AccountProblem {
        @Override
        public String code() {
            return "account-in-use";
        }

        @Override
        public String title() {
            return "The account is in use; close it instead";
        }
    }

    /// Money is left on it.
    record NotEmpty(String balance) implements AccountProblem {
        @Override
        public String code() {
            return "account-not-empty";
        }

        @Override
        public String title() {
            return "There is still " + balance + " on the account; move it first";
        }
    }
}
