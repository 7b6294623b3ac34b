/// Makes the Java tables of jOOQ from the database as the migrations leave it, at build time. So
/// the compiler knows the schema, and the schema is written down once, in the migrations.
@NullMarked
package farthing.codegen;

import org.jspecify.annotations.NullMarked;
