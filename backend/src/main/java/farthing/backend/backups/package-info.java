/// Backup and restore of the whole database as one file.
///
/// A backup is a zip with `manifest.json` and, for each table, the output of `COPY … TO STDOUT`,
/// all from one snapshot. The last 64 bytes of the file, which are the comment of the zip, are the
/// SHA-256 of all bytes before them. A file with a single changed bit is refused. The tables and
/// columns are read from the database's catalog, not from a list in the code.
///
/// Backups need the database user who owns the tables, because row-level security does not apply to
/// the owner. They can be made while the application runs.
@NullMarked
package farthing.backend.backups;

import org.jspecify.annotations.NullMarked;
