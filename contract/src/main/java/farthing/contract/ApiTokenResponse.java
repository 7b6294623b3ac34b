package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A token for a program.
///
/// @param role what the program may do: viewer, editor, owner
/// @param token for `Authorization: Bearer`; only in the response that creates it
/// @param createdAt instant
/// @param expiresAt instant
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiTokenResponse(
        String id,
        String name,
        String role,
        @Nullable String token,
        String createdAt,
        String expiresAt) {}
