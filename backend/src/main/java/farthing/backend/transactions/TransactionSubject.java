package farthing.backend.transactions;

import farthing.backend.history.Subject;
import java.util.UUID;

/// Transactions as the history names them.
final class TransactionSubject {

    static final String KIND = "transaction";

    private TransactionSubject() {}

    static Subject of(UUID id) {
        return new Subject(KIND, id);
    }
}
