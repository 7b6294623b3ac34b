/// Databases for tests that need one of their own.
@NullMarked
package farthing.backend.database;

import org.jspecify.annotations.NullMarked;
