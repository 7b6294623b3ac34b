package farthing.backend.history;

/// The result of a write to one subject, before it is recorded in the history.
///
/// @param entity the new state
public record Act<T>(T entity, SubjectChange subject) {}
