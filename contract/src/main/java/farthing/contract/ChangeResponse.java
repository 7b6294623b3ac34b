package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// An entry of the history.
///
/// @param at instant
/// @param subject what was changed: transaction
/// @param action created, edited, deleted
/// @param before absent where it was created
/// @param after absent where it was deleted
/// @param reversedBy id of the change that undid this one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeResponse(
        String id,
        String at,
        @Nullable String by,
        String subject,
        String subjectId,
        String action,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String reversedBy) {}
