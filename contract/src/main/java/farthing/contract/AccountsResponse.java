package farthing.contract;

import java.util.List;

/// A household's accounts, in display order.
public record AccountsResponse(List<AccountResponse> accounts) {}
