/// Where money sits: balances, and opening an account.
@NullMarked
package farthing.frontend.accounts;

import org.jspecify.annotations.NullMarked;
