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

    /// What happens to the targets when a category is removed.
    ///
    /// @param all the targets of the household before, by category
    /// @param into the category that takes its place; null if there is none
    public record Plan(Map<UUID, CategoryTargets> all, UUID category, @Nullable UUID into) {

        /// How many targets the category has.
        public int count() {
            return of(category).targets().size();
        }

        /// Whether the other category receives them.
        public boolean moved() {
            return into != null && of(into).isEmpty();
        }

        /// The lists that change.
        private Map<UUID, CategoryTargets> after() {
            Map<UUID, CategoryTargets> changed = new LinkedHashMap<>();
            CategoryTargets own = of(category);
            if (!own.isEmpty()) {
                changed.put(category, CategoryTargets.none(category));
                if (into != null && moved()) {
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

        private CategoryTargets of(UUID of) {
            return all.getOrDefault(of, CategoryTargets.none(of));
        }
    }

    /// Reads the targets. The household must be locked.
    ///
    /// @param into the other category; null if there is none
    /// @throws farthing.backend.problems.Refused `category-in-use` if `into` is null and a target
    ///   takes a share of the income of the category
    public Plan plan(Scope scope, UUID category, @Nullable UUID into) {
        Map<UUID, CategoryTargets> all =
                Pipeline.run(scope.sql(), pipeline -> targets.all(pipeline, scope.household()));
        if (into == null && all.values().stream().anyMatch(each -> each.names(category))) {
            throw new CategoryProblem.InUse("category").refused();
        }
        return new Plan(all, category, into);
    }

    /// @param currency of the household
    /// @return what the history keeps
    public List<SubjectChange> move(Scope scope, Plan plan, Currency currency) {
        Map<UUID, CategoryTargets> after = plan.after();
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
}
