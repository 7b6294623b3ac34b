package farthing.frontend.backend;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure of the budget, as the API's explanation is asked for it.
///
/// @param category its id; `null` unless the figure is of a category
/// @param group its id; `null` unless the figure is of a group
/// @param card id of its account, or [#ALL_CARDS]; `null` unless the figure is of the payment of a
///   card
/// @param hidden `true` for only hidden categories, `false` for only visible ones; `null` for all
public record ExplanationQuery(
        String figure,
        @Nullable String category,
        @Nullable String group,
        @Nullable String card,
        @Nullable String hidden) {

    /// Stands for the sum of all cards.
    public static final String ALL_CARDS = "all";

    public static ExplanationQuery ofCategory(String figure, String category) {
        return new ExplanationQuery(figure, category, null, null, null);
    }

    /// Of the payment of a card.
    ///
    /// @param card id of its account
    public static ExplanationQuery ofCard(String figure, String card) {
        return new ExplanationQuery(figure, null, null, card, null);
    }

    /// Those that are not `null`.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("figure", figure);
        put(parameters, "category", category);
        put(parameters, "group", group);
        put(parameters, "card", card);
        put(parameters, "hidden", hidden);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
