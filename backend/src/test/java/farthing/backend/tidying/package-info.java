/// Tests of removing, merging, moving and ordering categories.
@NullMarked
package farthing.backend.tidying;

import org.jspecify.annotations.NullMarked;
