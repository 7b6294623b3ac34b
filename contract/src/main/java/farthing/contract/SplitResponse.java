package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One part of a transaction.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SplitResponse(
        @Nullable String category, @Nullable String categoryName, String amount, String notes) {}
