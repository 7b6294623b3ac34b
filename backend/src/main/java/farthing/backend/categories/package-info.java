/// What money is for: categories of income and of expense, in groups.
@NullMarked
package farthing.backend.categories;

import org.jspecify.annotations.NullMarked;
