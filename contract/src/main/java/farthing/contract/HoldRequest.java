package farthing.contract;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// What is held for the next month.
///
/// @param amount zero or more, in the household's currency; null to hold the income of flagged
///   categories
public record HoldRequest(@Nullable @JsonDeserialize(using = AmountJson.class) String amount) {}
