/// What moved, in double entry. A transaction's postings sum to zero in each currency; the totals
/// of each month follow from them. Knows accounts and categories by their ids alone; keeps the
/// payees.
@NullMarked
package farthing.backend.ledger;

import org.jspecify.annotations.NullMarked;
