package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Assigns money to many categories of a month at once.
///
/// @param method `targets` (what targets need, until nothing is ready to assign), `last-month`
///   (what was assigned last month), `average-assigned`, `average-spent` or `sum-spent` (of the
///   last months), or `zero`
/// @param months how many of the last months count, 1–12; 3 if left out
/// @param categories ids of expense categories; all that are not hidden if left out
/// @param preview whether to return the result without changing anything
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetFillRequest(
        @Nullable String method,
        @Nullable Integer months,
        @Nullable List<String> categories,
        @Nullable Boolean preview) {}
