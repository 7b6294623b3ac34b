package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 1 to 1,000 transactions; either all are added or none.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionBatchRequest(@Nullable List<TransactionRequest> transactions) {}
