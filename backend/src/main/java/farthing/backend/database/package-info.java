/// Connections, migrations, ids, and what to do when the database says no.
@NullMarked
package farthing.backend.database;

import org.jspecify.annotations.NullMarked;
