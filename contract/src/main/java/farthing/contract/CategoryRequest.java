package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// @param kind income or expense
/// @param group id of the group; if left out, the first group that has categories of the kind
/// @param hidden not offered for new transactions
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryRequest(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String group,
        @Nullable Boolean hidden) {}
