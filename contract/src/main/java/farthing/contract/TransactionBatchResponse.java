package farthing.contract;

import java.util.List;

/// The added transactions, in the order of the request.
public record TransactionBatchResponse(List<TransactionResponse> transactions) {}
