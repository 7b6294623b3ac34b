package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.database.Pipeline;
import farthing.backend.households.HouseholdOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Adds the default categories of a new household, in its language. They are listed in
/// `starting-categories/{language}.txt`: one line for each group with its kind in brackets, and its
/// categories indented below it.
@ApplicationScoped
class StartingCategories {

    private final CategoryGroups groups;
    private final Categories categories;

    StartingCategories(CategoryGroups groups, Categories categories) {
        this.groups = groups;
        this.categories = categories;
    }

    void add(@Observes HouseholdOpened opened) {
        List<CategoryGroup> newGroups = new ArrayList<>();
        List<Category> newCategories = new ArrayList<>();
        CategoryKind kind = CategoryKind.EXPENSE;
        int position = 0;
        for (String line : lines(opened.household().locale())) {
            if (!line.startsWith(" ")) {
                kind = line.endsWith("[income]") ? CategoryKind.INCOME : CategoryKind.EXPENSE;
                String name = line.substring(0, line.indexOf('[')).strip();
                newGroups.add(new CategoryGroup(Ids.next(), name, newGroups.size() + 1, 1));
                position = 0;
            } else {
                UUID group = newGroups.getLast().id();
                String name = line.strip();
                newCategories.add(
                        new Category(Ids.next(), group, name, kind, false, ++position, 1));
            }
        }
        Scope scope = opened.scope();
        Pipeline pipeline = new Pipeline();
        groups.addAll(pipeline, scope.household(), newGroups);
        categories.addAll(pipeline, scope.household(), newCategories);
        pipeline.run(scope.sql());
    }

    private static List<String> lines(String locale) {
        String language = Locale.forLanguageTag(locale).getLanguage();
        String file = "/starting-categories/" + language + ".txt";
        try (InputStream in = StartingCategories.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
