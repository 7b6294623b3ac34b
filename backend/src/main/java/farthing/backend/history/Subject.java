package farthing.backend.history;

import java.util.UUID;

/// The thing that a change touched.
///
/// @param kind `transaction`, `account`, `category`, …
/// @param id its id
public record Subject(String kind, UUID id) {}
