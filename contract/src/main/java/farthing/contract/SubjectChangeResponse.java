package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// What a change did to one subject.
///
/// @param subject type of the changed object: account, category, category group, category move,
///   category plan, household, import, month plan, rate, rate import, saved search, targets,
///   transaction
/// @param subjectId its id
/// @param action created, edited, deleted
/// @param format version of the snapshot format
/// @param before snapshot before the change; absent if the subject was created
/// @param after snapshot after the change; absent if the subject was deleted
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectChangeResponse(
        String subject,
        String subjectId,
        String action,
        int format,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
