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

    /// The household already has an account with this name.
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

    /// The account is closed: transactions cannot be added to it, edited or deleted.
    ///
    /// @param pointer of the field that names the account; empty if no field does
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
            return "The account " + name + " is closed; reopen it first";
        }

        @Override
        public List<FieldProblem> errors() {
            return pointer.isEmpty() ? List.of() : List.of(new FieldProblem(pointer, title()));
        }
    }

    /// The account has transactions or imports.
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

    /// The balance of the account is not zero.
    record NotEmpty(String balance) implements AccountProblem {
        @Override
        public String code() {
            return "account-not-empty";
        }

        @Override
        public String title() {
            return "The balance of the account is " + balance + "; move the money first";
        }
    }
}
