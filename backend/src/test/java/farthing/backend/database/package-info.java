/// Tests of migrations, and databases for other tests.
@NullMarked
package farthing.backend.database;

import org.jspecify.annotations.NullMarked;
