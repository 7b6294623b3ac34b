package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of the history: one action with all the objects it changed.
///
/// @param sequence 1 for the household's first change, one more with each; when a number is
///   visible, all lower numbers are visible too
/// @param at instant
/// @param actor user, api-token, job
/// @param by name of the user who acted, or on whose behalf an API token or a job did; absent if
///   there is none
/// @param actorName of the API token or the job; absent for a user
/// @param subjects the changed objects; in a list at most the first ten
/// @param subjectCount number of changed objects
/// @param reversedBy id of the change that undid this one
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeResponse(
        String id,
        long sequence,
        String at,
        String actor,
        @Nullable String by,
        @Nullable String actorName,
        List<SubjectChangeResponse> subjects,
        int subjectCount,
        @Nullable String reversedBy) {}
