package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A group of categories.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryGroupRequest(@Nullable String name) {}
