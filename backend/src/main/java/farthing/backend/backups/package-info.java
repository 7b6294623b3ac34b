/// Everything in the database in one file, and back.
///
/// A backup is a zip: `manifest.json` and, for each table, what `COPY … TO STDOUT` gives, all from
/// one snapshot. The last 64 bytes of the file, which a zip takes for its comment, are the SHA-256
/// of all bytes before them: a file of which any bit is not as it was written is refused. Tables
/// and columns are those that the database's catalog tells; no list of them is kept here.
///
/// Works as the owner of the tables, past row-level security, beside a running application.
@NullMarked
package farthing.backend.backups;

import org.jspecify.annotations.NullMarked;
