package farthing.backend.ledger;

import java.util.Map;
import java.util.UUID;

/// A transaction as it was read, with the names of what it is on.
///
/// @param names of its accounts and categories, by id
public record Named(Transaction transaction, Map<UUID, String> names) {

    public Named {
        names = Map.copyOf(names);
    }
}
