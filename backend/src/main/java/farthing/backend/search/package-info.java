/// The language of searches: a text such as `category:food amount:>50 -tag:holiday` becomes a
/// [farthing.backend.ledger.Filter]. docs/reference/search.md describes it.
@NullMarked
package farthing.backend.search;

import org.jspecify.annotations.NullMarked;
