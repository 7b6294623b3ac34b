package farthing.settings;

/// Who can register. The first user always can.
public enum Registration {
    /// Anybody.
    OPEN,
    /// People invited to a household; nobody yet, because there are no invitations.
    INVITATION,
    /// Nobody.
    CLOSED
}
