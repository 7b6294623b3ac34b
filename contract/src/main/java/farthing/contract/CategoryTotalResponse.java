package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// @param category absent for the total of uncategorised postings
/// @param kind income or expense; amounts of expenses are positive
/// @param count of postings
/// @param assigned to an expense category in the budget, or planned for it in tracking mode; absent
///   if nothing is, and in other currencies than the household's
/// @param budgetActivity what the budget counts in an expense category: only accounts on budget,
///   other currencies at the rate of each day; positive where money was spent; absent for other
///   totals, and in other currencies than the household's
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryTotalResponse(
        @Nullable String category,
        String name,
        String kind,
        String amount,
        long count,
        @Nullable String assigned,
        @Nullable String budgetActivity) {}
