package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// Moves money within a month of the budget.
///
/// @param from id of an expense category, or of a credit card's account for its payment; ready to
///   assign if left out. It may give more than is available, and is overspent then
/// @param to likewise
/// @param amount more than zero, in the household's currency; if left out, as much as `to` is
///   overspent, or as is missing for the card
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MoveRequest(
        @Nullable String from,
        @Nullable String to,
        @Nullable @JsonDeserialize(using = AmountJson.class) String amount) {}
