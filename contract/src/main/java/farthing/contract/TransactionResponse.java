package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A transaction as it is kept.
///
/// @param payee its name, as in the request
/// @param splits where it has more than one part, else absent
/// @param status of the side on `account`
/// @param transferStatus of the side on `transferTo`; absent where it is no transfer
/// @param importId the import it came with
/// @param createdAt instant
/// @param openingBalance whether it is the balance an account was opened with
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
