/// Both services in one process on one port, on an embedded PostgreSQL unless told otherwise: the
/// Farthing of one machine, and the commands that go with it.
@NullMarked
package farthing.standalone;

import org.jspecify.annotations.NullMarked;
