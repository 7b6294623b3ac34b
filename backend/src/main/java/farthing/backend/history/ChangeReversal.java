package farthing.backend.history;

import farthing.backend.problems.Words;
import java.util.UUID;

/// The change that an undo undid.
///
/// @param kind whether it undid a change, or undid an undo and so did the change again
public record ChangeReversal(UUID change, Direction kind) {

    /// Undoing a redo is an undo again.
    public enum Direction {
        UNDO,
        REDO;

        static final Words<Direction> WORDS = Words.of(Direction.class);

        public String text() {
            return Words.word(this);
        }
    }

    static ChangeReversal of(Change undone) {
        boolean again = undone.reverses() != null && undone.reverses().kind() == Direction.UNDO;
        return new ChangeReversal(undone.id(), again ? Direction.REDO : Direction.UNDO);
    }
}
