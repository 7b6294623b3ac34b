package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// @param kind income or expense
/// @param group id of the group; if left out, the first group that has categories of the kind
/// @param hidden not offered for new transactions
/// @param position in its group, from 1; if left out, an edit keeps it, and a category that is new
///   in the group becomes the last
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryRequest(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String group,
        @Nullable Boolean hidden,
        @Nullable Integer position) {}
