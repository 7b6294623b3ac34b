/// Income and expenses of any period, by category and by month.
@NullMarked
package farthing.frontend.overview;

import org.jspecify.annotations.NullMarked;
