package farthing.backend.history;

import java.util.UUID;

/// What a change is of.
///
/// @param kind `transaction`, `account`, `category`, …
/// @param id its id
public record Subject(String kind, UUID id) {}
