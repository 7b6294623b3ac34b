package farthing.backend.history;

import farthing.backend.problems.UserProblem;

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

    /// The subject was changed again later.
    record ChangedSince(String what) implements HistoryProblem {
        @Override
        public String code() {
            return "changed-since";
        }

        @Override
        public String title() {
            return "The " + what + " was changed later; undo the later change first";
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
