package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What removing a category changes. Amounts are those of the current month, in the household's
/// currency.
///
/// @param name of the category
/// @param into id of the category that its transactions go to; absent if they become uncategorised
/// @param transactions how many move
/// @param months in how many months the category has a plan
/// @param targets how many targets the category has
/// @param targetsMove whether they move to the other category; if not, they are deleted
/// @param available in the category before; zero for an income category
/// @param intoAvailable in the other category; absent without another category, or if it is for
///   income
/// @param uncategorised amounts that do not count until they get a category
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CategoryRemovalResponse(
        String category,
        String name,
        @Nullable String into,
        @Nullable String intoName,
        long transactions,
        int months,
        int targets,
        boolean targetsMove,
        String month,
        String currency,
        String available,
        @Nullable AmountChangeResponse intoAvailable,
        AmountChangeResponse readyToAssign,
        AmountChangeResponse uncategorised) {}
