/// The history: every change to household data with its state before and after, and undo.
@NullMarked
package farthing.backend.history;

import org.jspecify.annotations.NullMarked;
