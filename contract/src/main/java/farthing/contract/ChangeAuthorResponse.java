package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// An author of changes.
///
/// @param who for the filter `who`
/// @param actor user, api-token, job
/// @param by name of the user, or of the user on whose behalf an API token or a job acts
/// @param actorName of the API token or the job; absent for a user
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeAuthorResponse(
        String who, String actor, @Nullable String by, @Nullable String actorName) {}
