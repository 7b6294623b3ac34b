package farthing.backend.access;

import farthing.backend.problems.Words;

/// What a member may do: a viewer reads, an editor also writes, an owner also decides who is in.
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
