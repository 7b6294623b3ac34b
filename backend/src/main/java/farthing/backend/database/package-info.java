/// Connections, migrations, ids, and the handling of database failures.
@NullMarked
package farthing.backend.database;

import org.jspecify.annotations.NullMarked;
