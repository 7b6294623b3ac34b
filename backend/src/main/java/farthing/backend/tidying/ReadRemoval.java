package farthing.backend.tidying;

import farthing.backend.access.Scope;
import farthing.backend.categories.Categories;
import farthing.backend.categories.Category;
import farthing.backend.database.Pipeline;
import farthing.backend.households.Household;
import farthing.backend.households.Households;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.CategoryRemovalRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the request to remove a category.
@ApplicationScoped
class ReadRemoval {

    private static final String UNCATEGORISED = "uncategorised";

    private final Categories categories;
    private final Households households;

    ReadRemoval(Categories categories, Households households) {
        this.categories = categories;
        this.households = households;
    }

    /// Locks the household first, so that nobody adds transactions or edits the plan until the
    /// database transaction ends.
    ///
    /// @param id of the category
    /// @throws farthing.backend.problems.Refused `not-found`, `invalid-fields`
    Removal read(Scope scope, String id, CategoryRemovalRequest request) {
        households.lock(scope);
        Optional<UUID> asked = Fields.parseId(id);
        Optional<UUID> other = Fields.parseId(request.into());
        List<UUID> ids = new ArrayList<>();
        asked.ifPresent(ids::add);
        other.ifPresent(ids::add);
        Pipeline pipeline = new Pipeline();
        Supplier<Household> household = households.of(pipeline, scope.household());
        Map<UUID, Category> found = categories.find(pipeline, scope.household(), ids);
        pipeline.run(scope.sql());
        Category category =
                asked.map(found::get)
                        .orElseThrow(() -> new RequestProblem.NotFound("category").refused());
        @Nullable Category into =
                request.into() == null || request.into().equals(UNCATEGORISED)
                        ? null
                        : into(category, other.map(found::get));
        return new Removal(
                category,
                into,
                request.into() != null,
                households.month(household.get()),
                household.get().currency());
    }

    private static Category into(Category category, Optional<Category> into) {
        Fields fields = new Fields();
        if (into.isEmpty()) {
            fields.add("/into", "No category has this id; use an id or " + UNCATEGORISED);
        } else if (into.get().id().equals(category.id())) {
            fields.add("/into", "Choose another category");
        } else if (into.get().kind() != category.kind()) {
            fields.add("/into", "Choose a category of the same kind");
        }
        fields.check();
        return into.orElseThrow();
    }
}
