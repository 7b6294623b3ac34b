package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// @param paymentEnvelope whether spending on it moves money into an envelope for its payment; only
///   credit cards on budget do
/// @param closedOn the day on which it was closed
/// @param balance of all postings
/// @param clearedBalance of the cleared and reconciled postings
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountResponse(
        String id,
        String name,
        String type,
        String currency,
        boolean onBudget,
        boolean paymentEnvelope,
        String openedOn,
        boolean closed,
        @Nullable String closedOn,
        String balance,
        String clearedBalance,
        long version) {}
