package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Removes a category.
///
/// @param into where its transactions go: the id of a category of the same kind, which also gets
///   what was assigned, or `uncategorised`; may be left out if the category has no transactions
/// @param preview whether to return the result without changing anything
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryRemovalRequest(@Nullable String into, @Nullable Boolean preview) {}
