/// Every change to household data, what it was before and after; and undo.
@NullMarked
package farthing.backend.history;

import org.jspecify.annotations.NullMarked;
