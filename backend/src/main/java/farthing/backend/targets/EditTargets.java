package farthing.backend.targets;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.categories.Categories;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.households.Household;
import farthing.backend.households.Households;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.HouseholdMonth;
import farthing.contract.Limits;
import farthing.contract.TargetTerms;
import farthing.contract.TargetsRequest;
import farthing.contract.TargetsResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Shows the targets of a category, or replaces them.
@ApplicationScoped
class EditTargets {

    private final Households households;
    private final Categories categories;
    private final Targets targets;
    private final Changes changes;

    EditTargets(Households households, Categories categories, Targets targets, Changes changes) {
        this.households = households;
        this.categories = categories;
        this.targets = targets;
        this.changes = changes;
    }

    /// What is read first.
    record TargetContext(
            Supplier<Household> household,
            Supplier<List<Category>> categories,
            Supplier<Map<UUID, CategoryTargets>> targets) {

        Category expense(String id) {
            return RequestProblem.found("category", id, known -> find(known, CategoryKind.EXPENSE));
        }

        private Optional<Category> find(UUID id, CategoryKind kind) {
            return categories.get().stream()
                    .filter(each -> each.kind() == kind && each.id().equals(id))
                    .findFirst();
        }
    }

    TargetContext lookUp(Pipeline pipeline, UUID household) {
        return new TargetContext(
                households.of(pipeline, household),
                categories.all(pipeline, household),
                targets.all(pipeline, household));
    }

    /// @param version of the list
    record Shown(TargetsResponse targets, long version) {}

    Shown show(TargetContext basis, Category category) {
        CategoryTargets now =
                basis.targets()
                        .get()
                        .getOrDefault(category.id(), CategoryTargets.none(category.id()));
        return shown(category, now, basis.household().get().currency());
    }

    private static Shown shown(Category category, CategoryTargets now, Currency currency) {
        return new Shown(new TargetResponses(currency).of(category, now), now.version());
    }

    /// @param version of the list that the request is based on; empty accepts any version
    Changed<Shown> replace(
            Scope scope,
            TargetContext basis,
            Category category,
            OptionalLong version,
            TargetsRequest request) {
        CategoryTargets wanted = read(basis, category, request);
        Currency currency = basis.household().get().currency();
        Pipeline lock = new Pipeline();
        Supplier<Map<UUID, CategoryTargets>> locked =
                targets.lock(lock, scope, List.of(category.id()));
        lock.run(scope.sql());
        CategoryTargets now = requireNonNull(locked.get().get(category.id()));
        if (version.isPresent() && version.getAsLong() != now.version()) {
            throw new RequestProblem.Stale("list of targets").refused();
        }
        CategoryTargets after = wanted.withVersion(now.version() + 1);
        Pipeline last = new Pipeline();
        targets.write(last, scope, List.of(after));
        UUID change =
                changes.record(last, scope, List.of(TargetsSnapshot.change(now, after, currency)));
        scope.finish(last);
        return new Changed<>(shown(category, after, currency), change);
    }

    private static CategoryTargets read(
            TargetContext basis, Category category, TargetsRequest request) {
        Household household = basis.household().get();
        Fields fields = new Fields();
        List<TargetTerms> terms = request.targets() == null ? List.of() : request.targets();
        if (terms.size() > Limits.TARGETS) {
            fields.add("/targets", "At most " + Limits.TARGETS + " targets");
            terms = List.of();
        }
        List<Target> read = new ArrayList<>();
        for (TargetTerms each : terms) {
            String at = "/targets/" + read.size();
            if (each == null) {
                fields.add(at, "Required");
                break;
            }
            read.add(
                    new TargetReader(
                                    fields,
                                    at,
                                    each,
                                    household.currency(),
                                    new HouseholdMonth(household.monthStartDay()),
                                    id -> basis.find(id, CategoryKind.INCOME).isPresent())
                            .target());
        }
        if (read.stream().filter(each -> each.kind() == TargetKind.REMAINDER).count() > 1) {
            fields.add("/targets", "A category can have only one target of kind remainder");
        }
        @Nullable Long cap = cap(fields, request, household.currency());
        fields.check();
        return new CategoryTargets(category.id(), read, cap, 0);
    }

    private static @Nullable Long cap(Fields fields, TargetsRequest request, Currency currency) {
        if (request.cap() == null) {
            return null;
        }
        long cap = fields.amount("/cap", request.cap(), currency).minor();
        if (cap < 0) {
            fields.add("/cap", "Zero or more");
        }
        return cap;
    }
}
