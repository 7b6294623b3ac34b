package farthing.frontend.transactions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page shows around the search field.
///
/// @param chips the parts of the filter
/// @param totals of what is found; null without a filter
/// @param fault where the search cannot be read; null if it can
/// @param terms that the field completes
/// @param help the table of the language
/// @param saved the saved searches by name
/// @param toSave the whole filter as one search; empty without a filter
public record SearchFacets(
        List<FilterChips.Chip> chips,
        FoundTransactions.@Nullable Totals totals,
        @Nullable SearchFault fault,
        List<String> terms,
        List<SearchHelp> help,
        List<FilterChips.Chip> saved,
        String toSave) {}
