package farthing.contract;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/// A change that a preview of assigning to many categories showed.
///
/// @param category its id, or that of a credit card's account
/// @param before `before` of the preview
/// @param after `after` of the preview
public record BudgetFillPreviewed(
        String category,
        @JsonDeserialize(using = AmountJson.class) String before,
        @JsonDeserialize(using = AmountJson.class) String after) {}
