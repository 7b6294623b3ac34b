package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A search to save, or an edit of one.
///
/// @param q the text of the search
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SavedSearchRequest(@Nullable String name, @Nullable String q) {}
