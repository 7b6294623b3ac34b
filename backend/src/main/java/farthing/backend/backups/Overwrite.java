package farthing.backend.backups;

/// Whether existing data may be replaced: a file with the same name, or the data in the database.
public enum Overwrite {
    NEVER,
    ALLOWED
}
