package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Assigns money to many categories of a month at once. In tracking mode it plans spending and
/// income instead.
///
/// @param method `targets` (what targets need, until nothing is ready to assign; not in tracking
///   mode), `last-month` (what was assigned last month; in tracking mode, planned), `last-year`
///   (the same of that month a year before), `average-assigned` (in tracking mode, planned),
///   `average-spent` or `sum-spent` (of the last months; of income categories, what was received),
///   or `zero`
/// @param months how many of the last months count for averages and sums, 1–12; 3 if left out
/// @param categories ids of expense categories, in tracking mode also of income categories; for
///   `last-month`, `last-year`, `average-assigned` and `zero` also accounts of credit cards, for
///   their payment; all that are not hidden or closed if left out
/// @param previewed the changes that a preview showed: if others would be made now, the request is
///   refused with `preview-outdated`; if left out, whatever is computed now is assigned
/// @param preview whether to return the result without changing anything
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetFillRequest(
        @Nullable String method,
        @Nullable Integer months,
        @Nullable List<String> categories,
        @Nullable List<BudgetFillPreviewed> previewed,
        @Nullable Boolean preview) {}
