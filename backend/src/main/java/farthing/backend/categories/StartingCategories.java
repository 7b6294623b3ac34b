package farthing.backend.categories;

import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.households.HouseholdOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        Scope scope = opened.scope();
        CategoryGroup group = new CategoryGroup(Ids.next(), "", Category.LAST, 1);
        CategoryKind kind = CategoryKind.EXPENSE;
        for (String line : lines(opened.household().locale())) {
            if (!line.startsWith(" ")) {
                kind = line.endsWith("[income]") ? CategoryKind.INCOME : CategoryKind.EXPENSE;
                String name = line.substring(0, line.indexOf('[')).strip();
                group = new CategoryGroup(Ids.next(), name, Category.LAST, 1);
                groups.add(scope, group);
            } else {
                UUID id = Ids.next();
                String name = line.strip();
                categories.add(
                        scope, new Category(id, group.id(), name, kind, false, Category.LAST, 1));
            }
        }
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
