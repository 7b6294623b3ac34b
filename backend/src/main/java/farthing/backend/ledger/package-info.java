/// Double-entry bookkeeping: transactions, postings, payees and tags. The postings of a transaction
/// sum to zero in each currency. Triggers compute the month totals. Accounts and categories are
/// only ids here.
@NullMarked
package farthing.backend.ledger;

import org.jspecify.annotations.NullMarked;
