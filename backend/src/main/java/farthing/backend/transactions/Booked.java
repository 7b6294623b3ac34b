package farthing.backend.transactions;

import farthing.contract.TransactionResponse;
import java.util.UUID;

/// A transaction as it stands now, and the change by which it came to stand so.
record Booked(TransactionResponse transaction, UUID change) {}
