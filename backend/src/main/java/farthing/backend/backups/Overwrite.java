package farthing.backend.backups;

/// What becomes of what is already there: a file of the same name, books in the database.
public enum Overwrite {
    NEVER,
    ALLOWED
}
