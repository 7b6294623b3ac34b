package farthing.backend.ledger;

import java.util.UUID;

/// A word that a household groups transactions by, next to their categories.
public record Tag(UUID id, String name) {}
