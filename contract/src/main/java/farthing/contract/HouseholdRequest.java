package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// @param currency ISO 4217, the currency its overview is in
/// @param locale a BCP 47 tag: en, de, fr, es, ja and their regions
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HouseholdRequest(
        @Nullable String name, @Nullable String currency, @Nullable String locale) {}
