package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// What is held for the next month.
///
/// @param amount zero or more, in the household's currency; null to hold the income of flagged
///   categories
/// @param before what was held when the client read it: if another amount has been entered since,
///   the request is refused with `amount-changed`; if left out, any amount is replaced
public record HoldRequest(
        @Nullable @JsonDeserialize(using = AmountJson.class) String amount,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                @JsonDeserialize(using = AmountJson.class)
                String before) {}
