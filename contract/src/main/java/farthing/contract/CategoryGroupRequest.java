package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A group of categories.
///
/// @param position from 1; if left out, an edit keeps it, and a new group becomes the last
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryGroupRequest(@Nullable String name, @Nullable Integer position) {}
