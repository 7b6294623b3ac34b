/// Exact amounts of money. Java only: nothing here knows of a database, of JSON or of a screen.
@NullMarked
package farthing.money;

import org.jspecify.annotations.NullMarked;
