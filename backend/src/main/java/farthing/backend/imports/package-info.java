/// Import of bank files. A file is parsed once, row by row, into a preview, which adds no
/// transactions. Accepting the import adds its new rows in one database transaction; undoing it
/// removes exactly these.
///
/// The package `matching` finds duplicates.
@NullMarked
package farthing.backend.imports;

import org.jspecify.annotations.NullMarked;
