package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// One part of a transaction. The amounts of the parts add up to the transaction's.
///
/// @param category absent for an uncategorised part
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SplitRequest(
        @Nullable String category,
        @Nullable @JsonDeserialize(using = AmountJson.class) String amount,
        @Nullable String notes) {}
