package farthing.contract;

import java.util.List;

/// A household's accounts, in their order.
public record AccountsResponse(List<AccountResponse> accounts) {}
