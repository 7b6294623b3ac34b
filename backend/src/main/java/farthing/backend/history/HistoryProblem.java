package farthing.backend.history;

import farthing.backend.problems.UserProblem;
import farthing.contract.ChangeResponse;
import java.util.List;

/// Problems with undoing.
public sealed interface HistoryProblem extends UserProblem {

    @Override
    default String area() {
        return "history";
    }

    @Override
    default int status() {
        return 409;
    }

    /// The change has already been undone.
    record AlreadyReversed() implements HistoryProblem {
        @Override
        public String code() {
            return "already-reversed";
        }

        @Override
        public String title() {
            return "This change has already been undone";
        }
    }

    /// The subjects were changed again later, or later changes use them.
    ///
    /// @param changes these later changes, newest first; empty until they have been looked for
    record ChangedSince(List<ChangeResponse> changes) implements HistoryProblem {

        public ChangedSince {
            changes = List.copyOf(changes);
        }

        public ChangedSince() {
            this(List.of());
        }

        @Override
        public String code() {
            return "changed-since";
        }

        @Override
        public String title() {
            return "This cannot be undone because later changes depend on it; undo them first";
        }
    }

    /// Changes to this kind of subject cannot be undone.
    record NotReversible(String what) implements HistoryProblem {
        @Override
        public String code() {
            return "not-reversible";
        }

        @Override
        public String title() {
            return "A change to this " + what + " cannot be undone here; edit it instead";
        }
    }
}
