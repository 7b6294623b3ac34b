/// PostgreSQL as a part of Farthing: the binaries of zonky's jars under one small supervisor, for
/// machines where nobody installed a database, and for the tests.
///
/// What holds, whatever is killed and when: a committed row is never lost, a folder is never used
/// by two servers, and the next start works. Nothing is deleted but what this package made and
/// never finished, and temporary folders.
@NullMarked
package farthing.embedded;

import org.jspecify.annotations.NullMarked;
