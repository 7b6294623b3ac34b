package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of rates.
///
/// @param currency the household's, in which the rates are expressed
/// @param next cursor of the next page; absent on the last
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RatesResponse(String currency, List<RateResponse> rates, @Nullable String next) {}
