/// The history: who changed what, and undo.
@NullMarked
package farthing.frontend.history;

import org.jspecify.annotations.NullMarked;
