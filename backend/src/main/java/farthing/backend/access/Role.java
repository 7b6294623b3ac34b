package farthing.backend.access;

import farthing.backend.problems.Words;

/// The permissions of a member. A viewer reads; an editor also writes; an owner also edits the
/// household's settings and members.
public enum Role {
    VIEWER,
    EDITOR,
    OWNER;

    public static final Words<Role> WORDS = Words.of(Role.class);

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /// `owner`
    public String text() {
        return Words.word(this);
    }
}
