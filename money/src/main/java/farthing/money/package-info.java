/// Exact amounts of money, independent of database, JSON and pages.
@NullMarked
package farthing.money;

import org.jspecify.annotations.NullMarked;
