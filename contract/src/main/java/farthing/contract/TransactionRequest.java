package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A transaction as it is entered. At most one of `category`, `transferTo` and `splits`; none of
/// them leaves it uncategorised.
///
/// @param amount as the account sees it, in its currency: money out is negative
/// @param payee a name, matched or created; at most 200 characters
/// @param transferTo id of the other account
/// @param transferAmount the amount received by the other account, if its currency differs
/// @param notes at most 2,000 characters
/// @param tags at most 20, of at most 50 characters
/// @param status pending, cleared or reconciled, of the side on `account`; pending if left out
/// @param transferStatus the same for the side on `transferTo`; an edit without it does not change
///   it
/// @param externalId the bank's own id; at most 200 characters
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionRequest(
        @Nullable String date,
        @Nullable String account,
        @Nullable @JsonDeserialize(using = AmountJson.class) String amount,
        @Nullable String payee,
        @Nullable String category,
        @Nullable String transferTo,
        @Nullable @JsonDeserialize(using = AmountJson.class) String transferAmount,
        @Nullable List<SplitRequest> splits,
        @Nullable @Limit(Limits.NOTES) String notes,
        @Nullable List<String> tags,
        @Nullable String status,
        @Nullable String transferStatus,
        @Nullable @Limit(Limits.EXTERNAL_ID) String externalId) {}
