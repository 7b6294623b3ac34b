/// Rates between currencies: what one unit of a currency is worth in the household's currency, from
/// a date until the next rate. Entered by hand, or imported from the files of the European Central
/// Bank. docs/concepts/currencies.md explains them.
@NullMarked
package farthing.backend.rates;

import org.jspecify.annotations.NullMarked;
