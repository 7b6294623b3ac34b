package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Removes a group of categories.
///
/// @param into id of the group that its categories move to; may be left out if it has none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryGroupRemovalRequest(@Nullable String into) {}
