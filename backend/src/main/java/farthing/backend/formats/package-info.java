/// Bank files: each format reads a file into a stream of statement lines. Nothing here knows the
/// household's books, nor the database.
///
/// A new format is a bean of [StatementFormat], and its tests.
@NullMarked
package farthing.backend.formats;

import org.jspecify.annotations.NullMarked;
