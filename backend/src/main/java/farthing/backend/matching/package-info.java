/// What of an import the household has already. The lines of a file are staged in a table of the
/// database transaction, and compared there in sets, however many they are.
///
/// A line is a *duplicate* where the household has the same payment as often already: two equal
/// coffees in one file are two, the same file again is nothing.
@NullMarked
package farthing.backend.matching;

import org.jspecify.annotations.NullMarked;
