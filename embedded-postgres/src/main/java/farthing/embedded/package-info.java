/// Runs the PostgreSQL of zonky's Maven artifacts as a child process, for machines without a
/// database server and for tests. Guarantees, whichever process is killed at any time: committed
/// rows are never lost, two servers never use the same folder, and the next start works. The
/// package deletes only its own unfinished and temporary folders.
@NullMarked
package farthing.embedded;

import org.jspecify.annotations.NullMarked;
