package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// @param currency ISO 4217, the default currency of the overview
/// @param locale a BCP 47 tag: en, de, fr, es, ja and their regions
/// @param timeZone an IANA name such as Europe/Berlin, which decides what day today is; UTC if left
///   out
/// @param monthStartDay the day on which its month begins, 1–28; 1 if left out
/// @param budgetMode `envelopes` (money is assigned to categories) or `tracking` (a plan is
///   compared with what happened); `envelopes` if left out. The figures of both are kept
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HouseholdRequest(
        @Nullable String name,
        @Nullable String currency,
        @Nullable String locale,
        @Nullable String timeZone,
        @Nullable Integer monthStartDay,
        @Nullable String budgetMode) {}
