package farthing.backend.ledger;

import java.util.Map;
import java.util.UUID;

/// A transaction with the names of its accounts and categories.
///
/// @param names by id of the account or category
public record Named(Transaction transaction, Map<UUID, String> names) {

    public Named {
        names = Map.copyOf(names);
    }
}
