package farthing.backend.imports;

import farthing.backend.problems.UserProblem;
import farthing.contract.FieldProblem;
import java.util.List;

/// Problems with imports.
sealed interface ImportProblem extends UserProblem {

    @Override
    default String area() {
        return "imports";
    }

    @Override
    default int status() {
        return 422;
    }

    /// The file has more rows than an import may have.
    record TooManyRows(int most) implements ImportProblem {
        @Override
        public String code() {
            return "too-many-rows";
        }

        @Override
        public String title() {
            return "A file may have at most " + most + " rows; split it";
        }
    }

    /// The household has several accounts, and the request names none.
    record AccountNeeded() implements ImportProblem {
        @Override
        public String code() {
            return "account-needed";
        }

        @Override
        public String title() {
            return "Choose the account that this file belongs to";
        }

        @Override
        public List<FieldProblem> errors() {
            return List.of(new FieldProblem("/account", title()));
        }
    }

    /// The import is already accepted.
    record AlreadyAccepted() implements ImportProblem {
        @Override
        public String code() {
            return "import-already-accepted";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "This import has already been accepted";
        }
    }

    /// The import cannot be undone, because it is not accepted.
    record NotAccepted() implements ImportProblem {
        @Override
        public String code() {
            return "import-not-accepted";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "This import has not been accepted";
        }
    }
}
