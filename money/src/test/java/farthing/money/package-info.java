/// Exact amounts, by tables of examples and by properties that hold for any amount.
@NullMarked
package farthing.money;

import org.jspecify.annotations.NullMarked;
