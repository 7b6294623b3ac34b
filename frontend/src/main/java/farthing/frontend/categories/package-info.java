/// What money is for, in groups.
@NullMarked
package farthing.frontend.categories;

import org.jspecify.annotations.NullMarked;
