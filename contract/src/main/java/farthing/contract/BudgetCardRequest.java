package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// What is planned for the payment of a credit card in a month. Fields that are left out do not
/// change.
///
/// @param assigned in the household's currency, in addition to what spending moves there; may be
///   negative
/// @param before what `assigned` was when the client read it: if it has changed since, the request
///   is refused with `amount-changed`; if left out, any amount is replaced
/// @param notes at most 2,000 characters
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetCardRequest(
        @Nullable @JsonDeserialize(using = AmountJson.class) String assigned,
        @Nullable @JsonDeserialize(using = AmountJson.class) String before,
        @Nullable @Limit(Limits.NOTES) String notes) {}
