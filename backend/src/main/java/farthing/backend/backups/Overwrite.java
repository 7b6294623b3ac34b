package farthing.backend.backups;

/// Whether to replace what already exists: a file of the same name, or books in the database.
public enum Overwrite {
    NEVER,
    ALLOWED
}
