/// Both services in one process on one port, by default with an embedded PostgreSQL, and the
/// commands for running it on one machine.
@NullMarked
package farthing.standalone;

import org.jspecify.annotations.NullMarked;
