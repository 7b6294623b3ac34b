package farthing.backend.history;

import java.util.UUID;

/// What a write answers, and the change by which it can be undone.
public record Changed<T>(T entity, UUID change) {}
