/// The budget of a month: what is assigned to categories, and what is available.
@NullMarked
package farthing.frontend.budget;

import org.jspecify.annotations.NullMarked;
