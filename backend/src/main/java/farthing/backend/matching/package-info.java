/// Duplicate detection of imports. The lines of a file are written to a temporary table and
/// compared there with set-based statements.
///
/// Equal lines are counted: a file with two equal coffees adds two transactions, and the same file
/// again adds none.
@NullMarked
package farthing.backend.matching;

import org.jspecify.annotations.NullMarked;
