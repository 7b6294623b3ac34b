package farthing.backend.savedsearches;

import farthing.backend.problems.UserProblem;
import farthing.contract.FieldProblem;
import java.util.List;

/// Problems with saved searches.
sealed interface SavedSearchProblem extends UserProblem {

    @Override
    default String area() {
        return "searches";
    }

    /// The household already has a saved search with this name.
    record NameTaken() implements SavedSearchProblem {
        @Override
        public String code() {
            return "search-name-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "A saved search with this name already exists";
        }

        @Override
        public List<FieldProblem> errors() {
            return List.of(new FieldProblem("/name", title()));
        }
    }
}
