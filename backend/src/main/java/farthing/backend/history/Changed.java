package farthing.backend.history;

import java.util.UUID;

/// The result of a write that was recorded in the history.
///
/// @param change id of the change, for undo
public record Changed<T>(T entity, UUID change) {}
