/// Transactions as a person enters and reads them: payee, category or splits, transfers; and the
/// payees.
@NullMarked
package farthing.backend.transactions;

import org.jspecify.annotations.NullMarked;
