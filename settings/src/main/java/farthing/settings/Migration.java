package farthing.settings;

/// Whether a process migrates the database to the schema of its release.
public enum Migration {
    /// Migrates at its start, then serves.
    START,
    /// Migrates, then ends.
    ONLY,
    /// Never migrates: it serves, and is ready once another process has migrated.
    NONE
}
