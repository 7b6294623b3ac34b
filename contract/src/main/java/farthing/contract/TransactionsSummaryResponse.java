package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How many transactions a filter finds, and their sums.
///
/// @param count number of transactions
/// @param since present if there may be older ones that are not counted: the date of the oldest
///   counted one
/// @param parts the parts of `q` that are all required
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionsSummaryResponse(
        long count,
        @Nullable String since,
        List<TransactionsSumResponse> sums,
        List<SearchPart> parts) {}
