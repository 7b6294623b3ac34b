package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of the history: one act, and all it touched.
///
/// @param sequence 1 for the household's first change, one more with each; when a number is
///   visible, all lower numbers are visible too
/// @param at instant
/// @param actor user, api-token, job
/// @param by name of the user who acted, or for whom a program or a job did; absent where nobody
///   did
/// @param actorName of the API token or the job; absent for a user
/// @param subjects what the change touched; in a list at most the first ten
/// @param subjectCount how many it touched
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
