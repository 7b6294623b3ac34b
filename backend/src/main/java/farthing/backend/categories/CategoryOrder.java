package farthing.backend.categories;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The order of categories within their groups.
@ApplicationScoped
class CategoryOrder {

    private static final Rendered MOVE_ALL =
            new Rendered(
                    """
                    update category
                       set group_id = ?, version = version + 1,
                           position = position + (select coalesce(max(position), 0) from category
                                                   where household_id = ? and group_id = ?)
                     where household_id = ? and group_id = ?
                    """);

    private final Categories categories;

    CategoryOrder(Categories categories) {
        this.categories = categories;
    }

    /// Keeps others from changing the order until the database transaction ends. To be called
    /// before anything is written.
    void lock(Scope scope) {
        Pipeline pipeline = new Pipeline();
        Positions.lock(pipeline, scope.household());
        pipeline.run(scope.sql());
    }

    /// Puts a category in its position. Those behind it move on.
    ///
    /// @return the category with its new position
    Category place(Scope scope, Category category) {
        UUID household = scope.household();
        Pipeline pipeline = new Pipeline();
        Positions.ofCategories(
                pipeline, household, category.group(), category.id(), category.position());
        Map<UUID, Category> placed = categories.find(pipeline, household, List.of(category.id()));
        pipeline.run(scope.sql());
        return requireNonNull(placed.get(category.id()));
    }

    /// Numbers the categories of a group again after one has left it.
    void closeGap(Scope scope, UUID group) {
        Pipeline pipeline = new Pipeline();
        Positions.ofCategories(pipeline, scope.household(), group, null, 0);
        pipeline.run(scope.sql());
    }

    /// Moves all categories of a group to the end of another one.
    ///
    /// @return all categories of the household by id, as they are then
    Map<UUID, Category> moveAll(Scope scope, UUID group, UUID into) {
        UUID household = scope.household();
        Pipeline pipeline = new Pipeline();
        Positions.lock(pipeline, household);
        pipeline.write(MOVE_ALL, count -> {}, into, household, into, household, group);
        Positions.ofCategories(pipeline, household, into, null, 0);
        Supplier<List<Category>> all = categories.all(pipeline, household);
        pipeline.run(scope.sql());
        return all.get().stream().collect(Collectors.toMap(Category::id, Function.identity()));
    }
}
