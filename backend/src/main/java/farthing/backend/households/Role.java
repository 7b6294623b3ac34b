package farthing.backend.households;

import java.util.Locale;

/// What a member may do: a viewer reads, an editor also writes, an owner also decides who is in.
public enum Role {
    VIEWER,
    EDITOR,
    OWNER;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /// `owner`
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
