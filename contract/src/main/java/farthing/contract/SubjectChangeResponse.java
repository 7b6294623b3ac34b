package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What a change did to one subject.
///
/// @param subject what was changed: account, category, category group, household, import,
///   transaction
/// @param subjectId its id
/// @param action created, edited, deleted
/// @param format version of the form of the snapshots
/// @param before snapshot of the subject as it was; absent where it was created
/// @param after snapshot of the subject as it became; absent where it was deleted
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectChangeResponse(
        String subject,
        String subjectId,
        String action,
        int format,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
