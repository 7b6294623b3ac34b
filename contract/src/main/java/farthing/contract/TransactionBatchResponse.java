package farthing.contract;

import java.util.List;

/// An answer for each, in the order they came.
public record TransactionBatchResponse(List<TransactionResponse> transactions) {}
