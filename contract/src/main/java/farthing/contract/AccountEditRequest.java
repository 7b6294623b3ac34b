package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Edits an account. The currency and the opening date cannot be changed.
///
/// @param paymentEnvelope whether spending on a credit card moves money into an envelope for its
///   payment; of no effect on other accounts
/// @param closed true closes the account, false reopens it; only an account with a zero balance can
///   be closed, and a closed one refuses transactions
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountEditRequest(
        @Nullable String name,
        @Nullable String type,
        @Nullable Boolean onBudget,
        @Nullable Boolean paymentEnvelope,
        @Nullable Boolean closed) {}
