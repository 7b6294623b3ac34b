/// The API of transactions and payees: reads and validates requests, and converts transactions to
/// responses.
@NullMarked
package farthing.backend.transactions;

import org.jspecify.annotations.NullMarked;
