package farthing.settings;

/// When a process brings the database to the schema of its release.
public enum Migration {
    /// At its start; then it serves.
    START,
    /// That alone; then it ends.
    ONLY,
    /// Never: it serves, and is ready once another process has done it.
    NONE
}
