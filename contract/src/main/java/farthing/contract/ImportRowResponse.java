package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the file.
///
/// @param row its number in the file; the first data row is 1
/// @param amount negative for spending, in the account's currency
/// @param category the household's category named in the row; absent if there is none, or the
///   household has no such category
/// @param account id, if the row belongs to an account other than the one imported into
/// @param transferTo id of the other account of a transfer
/// @param splits parts of the amount; absent if it is not split
/// @param tags names; absent for none
/// @param status new, duplicate, conflict or error
/// @param transaction id of the transaction created from it; absent if there is none
/// @param problem why the row has the status error
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRowResponse(
        long row,
        @Nullable String date,
        @Nullable String amount,
        @Nullable String payee,
        @Nullable String notes,
        @Nullable String category,
        @Nullable String account,
        @Nullable String transferTo,
        @Nullable List<SplitResponse> splits,
        @Nullable List<String> tags,
        @Nullable String externalId,
        String status,
        @Nullable String transaction,
        @Nullable String problem) {}
