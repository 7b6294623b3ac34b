package farthing.backend.history;

import java.util.UUID;

/// An object that a change affected.
///
/// @param kind `transaction`, `account`, `category`, …
/// @param id id of the object
public record Subject(String kind, UUID id) {}
