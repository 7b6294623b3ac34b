package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// @param type cash, checking, savings, credit-card, loan, investment, other-asset, other-liability
/// @param onBudget true if left out, except for loans, investments and the two others
/// @param paymentEnvelope whether spending on a credit card moves money into an envelope for its
///   payment; true if left out, and of no effect on other accounts
/// @param openingBalance negative for debts
/// @param openedOn the date of the opening balance; today if left out
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountRequest(
        @Nullable String name,
        @Nullable String type,
        @Nullable String currency,
        @Nullable Boolean onBudget,
        @Nullable Boolean paymentEnvelope,
        @Nullable @JsonDeserialize(using = AmountJson.class) String openingBalance,
        @Nullable String openedOn) {}
