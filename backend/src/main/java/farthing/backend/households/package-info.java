/// Who shares a set of books, in which role, and the settings they share.
@NullMarked
package farthing.backend.households;

import org.jspecify.annotations.NullMarked;
