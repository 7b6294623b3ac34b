/// Categories of income and expenses, in groups.
@NullMarked
package farthing.backend.categories;

import org.jspecify.annotations.NullMarked;
