/// The rates between currencies: a list, entry by hand, and import of the European Central Bank's
/// files.
@NullMarked
package farthing.frontend.rates;

import org.jspecify.annotations.NullMarked;
