/// Income and expense by category and by month, any period.
@NullMarked
package farthing.frontend.overview;

import org.jspecify.annotations.NullMarked;
