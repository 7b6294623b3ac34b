/// Bank files in. A file is read once, row by row, into a preview that books nothing; accepting it
/// books its new rows in one database transaction, and taking it back removes exactly those.
///
/// A row is a *duplicate* where the household has the same payment as often already: two equal
/// coffees in one file are two, the same file again is nothing.
@NullMarked
package farthing.backend.imports;

import org.jspecify.annotations.NullMarked;
