package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Plan and actual in a month or a year.
///
/// @param assigned in tracking mode what is planned; absent for income to which nothing is assigned
/// @param activity negative where money was spent
/// @param difference `assigned` + `activity`: negative where more was spent than was assigned;
///   `activity` − `assigned` for planned income; absent for other income
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetYearFiguresResponse(
        @Nullable String assigned, String activity, @Nullable String difference) {}
