package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Which column of a file holds what, where the header does not say it plainly: each by its name in
/// the header, or by its number from 1. What is left out is found by itself.
///
/// @param direction whether the amount is debit or credit
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportColumnsRequest(
        @Nullable JsonNode date,
        @Nullable JsonNode amount,
        @Nullable JsonNode debit,
        @Nullable JsonNode credit,
        @Nullable JsonNode direction,
        @Nullable JsonNode payee,
        @Nullable JsonNode notes,
        @Nullable JsonNode category,
        @Nullable JsonNode externalId,
        @Nullable JsonNode currency) {}
