/// Removing and merging categories together with their transactions and their plan.
@NullMarked
package farthing.backend.tidying;

import org.jspecify.annotations.NullMarked;
