/// Generates jOOQ's table classes at build time from a migrated database. The migrations are the
/// only definition of the schema, and the compiler checks queries against it.
@NullMarked
package farthing.codegen;

import org.jspecify.annotations.NullMarked;
