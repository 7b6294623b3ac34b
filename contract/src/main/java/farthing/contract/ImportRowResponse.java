package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of the file.
///
/// @param row its number in the file, the first row of data is 1
/// @param amount signed as the account sees it, in the account's currency
/// @param category the name of the household's category that the file names; absent where it names
///   none, or one that the household does not have
/// @param account id, where the line is on another account than the one imported into
/// @param transferTo id of the other account of a transfer
/// @param splits parts of the amount; absent where it is not split
/// @param tags names; absent for none
/// @param status new, duplicate, conflict or error
/// @param transaction id of the transaction it is booked as; absent where it is not booked
/// @param problem what is wrong with it
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
