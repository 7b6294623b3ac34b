package farthing.contract;

import java.util.List;

/// Payees sorted by name.
public record PayeesResponse(List<PayeeResponse> payees) {}
