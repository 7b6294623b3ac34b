package farthing.contract;

import java.util.List;

/// By name.
public record PayeesResponse(List<PayeeResponse> payees) {}
