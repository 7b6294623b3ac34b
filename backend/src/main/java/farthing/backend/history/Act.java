package farthing.backend.history;

/// What a write did to one subject, before it is in the history.
///
/// @param entity as it stands now
public record Act<T>(T entity, SubjectChange subject) {}
