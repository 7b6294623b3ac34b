package farthing.backend.history;

import java.util.UUID;

/// The result of a write, and the change that undoes it.
public record Changed<T>(T entity, UUID change) {}
