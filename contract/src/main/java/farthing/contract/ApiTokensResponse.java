package farthing.contract;

import java.util.List;

/// The caller's own tokens, oldest first.
public record ApiTokensResponse(List<ApiTokenResponse> tokens) {}
