package farthing.backend.history;

/// The result of a write to one subject, not yet recorded in the history.
///
/// @param entity as it stands now
public record Act<T>(T entity, SubjectChange subject) {}
