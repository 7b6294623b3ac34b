package farthing.contract;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// A rate entered by hand.
///
/// @param rate what one unit of the currency is worth in the household's currency: above zero, at
///   most 12 digits before and 12 after the point
public record RateRequest(@Nullable @JsonDeserialize(using = AmountJson.class) String rate) {}
