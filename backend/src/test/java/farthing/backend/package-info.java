/// The API and the ledger against a real PostgreSQL. The fixture is [TheMillers]: a household whose
/// story is written down there.
@NullMarked
package farthing.backend;

import org.jspecify.annotations.NullMarked;
