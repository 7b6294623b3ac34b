package farthing.backend.targets;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.categories.CategoryProblem;
import farthing.backend.database.Pipeline;
import farthing.backend.history.SubjectChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves the targets of a category that is about to be removed to the category that takes its
/// place, unless that one has its own; then they are removed. Targets that take a share of the
/// income of the category take it of the other one.
@ApplicationScoped
public class MoveTargets {

    private final Targets targets;

    MoveTargets(Targets targets) {
        this.targets = targets;
    }

    /// What happens to the targets of the category itself.
    ///
    /// @param count how many there are
    /// @param moved whether the other category receives them
    public record Fate(int count, boolean moved) {}

    /// @param into the other category; null if there is none
    /// @throws farthing.backend.problems.Refused `category-in-use` if `into` is null and a target
    ///   takes a share of the income of the category
    public Fate fate(Scope scope, UUID category, @Nullable UUID into) {
        Map<UUID, CategoryTargets> all = all(scope);
        if (into == null && all.values().stream().anyMatch(each -> each.names(category))) {
            throw new CategoryProblem.InUse("category").refused();
        }
        return fate(all, category, into);
    }

    /// @param into the other category; null if there is none
    /// @param currency of the household
    /// @return what the history keeps
    public List<SubjectChange> move(
            Scope scope, UUID category, @Nullable UUID into, Currency currency) {
        Map<UUID, CategoryTargets> before = all(scope);
        Map<UUID, CategoryTargets> after = after(before, category, into);
        if (after.isEmpty()) {
            return List.of();
        }
        Map<UUID, CategoryTargets> locked =
                Pipeline.run(scope.sql(), lock -> targets.lock(lock, scope, after.keySet()));
        List<CategoryTargets> written = new ArrayList<>();
        List<SubjectChange> subjects = new ArrayList<>();
        after.forEach((id, wanted) -> {
            CategoryTargets now = requireNonNull(locked.get(id));
            CategoryTargets next = wanted.withVersion(now.version() + 1);
            written.add(next);
            subjects.add(TargetsSnapshot.change(now, next, currency));
        });
        Pipeline write = new Pipeline();
        targets.write(write, scope, written);
        write.run(scope.sql());
        return subjects;
    }

    private Map<UUID, CategoryTargets> all(Scope scope) {
        return Pipeline.run(scope.sql(), pipeline -> targets.all(pipeline, scope.household()));
    }

    private static Fate fate(Map<UUID, CategoryTargets> all, UUID category, @Nullable UUID into) {
        return new Fate(
                of(all, category).targets().size(), into != null && of(all, into).isEmpty());
    }

    /// The lists that change.
    private static Map<UUID, CategoryTargets> after(
            Map<UUID, CategoryTargets> all, UUID category, @Nullable UUID into) {
        Map<UUID, CategoryTargets> changed = new LinkedHashMap<>();
        CategoryTargets own = of(all, category);
        if (!own.isEmpty()) {
            changed.put(category, CategoryTargets.none(category));
            if (into != null && fate(all, category, into).moved()) {
                changed.put(into, own.of(into));
            }
        }
        if (into != null) {
            all.values().stream()
                    .filter(each -> each.names(category))
                    .forEach(each -> changed.put(each.category(), each.naming(category, into)));
        }
        return changed;
    }

    private static CategoryTargets of(Map<UUID, CategoryTargets> all, UUID category) {
        return all.getOrDefault(category, CategoryTargets.none(category));
    }
}
