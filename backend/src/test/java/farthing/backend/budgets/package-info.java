@NullMarked
package farthing.backend.budgets;

import org.jspecify.annotations.NullMarked;
