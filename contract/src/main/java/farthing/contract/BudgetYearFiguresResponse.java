package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Plan and actual in a month or a year.
///
/// @param assigned what is planned in tracking mode; absent for income in envelope mode
/// @param activity negative where money was spent
/// @param difference `assigned` + `activity`: negative if more was spent than assigned. For income
///   in tracking mode, `activity` − `assigned`; absent for income in envelope mode
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetYearFiguresResponse(
        @Nullable String assigned, String activity, @Nullable String difference) {}
