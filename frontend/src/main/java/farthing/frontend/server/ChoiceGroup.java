package farthing.frontend.server;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import farthing.contract.CategoryResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Options of a select field under a common name.
public record ChoiceGroup(String name, List<Choice> choices) {

    /// Categories in their groups.
    ///
    /// @param chosen the id of the selected one; empty for none
    public static List<ChoiceGroup> of(Stream<CategoryResponse> categories, String chosen) {
        return categories
                .collect(groupingBy(CategoryResponse::groupName, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(group ->
                        new ChoiceGroup(
                                group.getKey(),
                                group.getValue().stream()
                                        .map(each -> choice(each, chosen))
                                        .toList()))
                .toList();
    }

    private static Choice choice(CategoryResponse category, String chosen) {
        return new Choice(category.id(), category.name(), category.id().equals(chosen));
    }
}
