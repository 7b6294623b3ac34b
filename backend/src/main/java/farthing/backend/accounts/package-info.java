/// Accounts: where money is kept or owed.
@NullMarked
package farthing.backend.accounts;

import org.jspecify.annotations.NullMarked;
