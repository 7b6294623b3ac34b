package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An entry of the history: one action with all the objects it changed.
///
/// @param sequence 1 for the household's first change, one more with each; when a number is
///   visible, all lower numbers are visible too
/// @param at instant; never before that of a lower number
/// @param who the author, for the filter `who`
/// @param actor user, api-token, job
/// @param by name of the user who acted, or on whose behalf an API token or a job did; absent if
///   there is none
/// @param actorName of the API token or the job; absent for a user
/// @param area imports, categories, accounts, rates, household, budget, transactions
/// @param subjects the changed objects; in a list at most the first ten
/// @param subjectCount number of changed objects
/// @param names by id, of the accounts, categories and groups that snapshots mention only by id;
///   the last name of an object that was removed
/// @param reversal undo, redo (the undo of an undo); absent if this change undid nothing
/// @param reverses id of the change that this one undid
/// @param reversedBy id of the change that undid this one; absent if it can still be undone
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeResponse(
        String id,
        long sequence,
        String at,
        String who,
        String actor,
        @Nullable String by,
        @Nullable String actorName,
        String area,
        List<SubjectChangeResponse> subjects,
        int subjectCount,
        @Nullable Map<String, String> names,
        @Nullable String reversal,
        @Nullable String reverses,
        @Nullable String reversedBy) {}
