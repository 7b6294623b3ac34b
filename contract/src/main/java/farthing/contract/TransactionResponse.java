package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stored transaction.
///
/// @param payee its name, as in the request
/// @param splits absent unless it has more than one part
/// @param status of the side on `account`
/// @param transferStatus of the side on `transferTo`; absent unless it is a transfer
/// @param importId the import that created it
/// @param createdAt instant
/// @param openingBalance whether it is the opening balance of an account
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionResponse(
        String id,
        String date,
        String account,
        String accountName,
        String amount,
        String currency,
        @Nullable String payee,
        @Nullable String payeeId,
        @Nullable String category,
        @Nullable String categoryName,
        @Nullable String transferTo,
        @Nullable String transferToName,
        @Nullable String transferAmount,
        @Nullable String transferCurrency,
        @Nullable List<SplitResponse> splits,
        String notes,
        List<String> tags,
        String status,
        @Nullable String transferStatus,
        @Nullable String externalId,
        boolean openingBalance,
        @Nullable @JsonProperty("import") String importId,
        String createdAt,
        long version) {}
