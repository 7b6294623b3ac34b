package farthing.contract;

import org.jspecify.annotations.Nullable;

/// A token for a program.
///
/// @param name what it is for, at most 100 characters
/// @param role viewer, editor, owner; at most the caller's own role
/// @param days until it expires, 1–366; 90 if left out
public record ApiTokenRequest(
        @Nullable String name, @Nullable String role, @Nullable Integer days) {}
