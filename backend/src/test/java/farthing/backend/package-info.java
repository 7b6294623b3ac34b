/// Tests of the API and the ledger with a real PostgreSQL. [TheMillers] is the fixture.
@NullMarked
package farthing.backend;

import org.jspecify.annotations.NullMarked;
