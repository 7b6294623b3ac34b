package farthing.settings;

/// Who may make an account for themselves. The very first one can always be made.
public enum Registration {
    /// Anybody.
    OPEN,
    /// Who has been invited to a household: nobody, while there are no invitations.
    INVITATION,
    /// Nobody.
    CLOSED
}
