package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// The columns of a file, each by its name in the header or by its number from 1. Columns that are
/// left out are detected.
///
/// @param direction the column that says whether an amount is debit or credit
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
