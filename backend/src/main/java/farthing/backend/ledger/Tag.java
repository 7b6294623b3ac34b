package farthing.backend.ledger;

import java.util.UUID;

/// A label for transactions, independent of their category.
public record Tag(UUID id, String name) {}
