package farthing.backend.targets;

import static java.util.Objects.requireNonNull;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.SubjectChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Removes the targets of a category that is about to be removed.
@ApplicationScoped
public class RemoveTargets {

    private final Targets targets;

    RemoveTargets(Targets targets) {
        this.targets = targets;
    }

    /// @param currency of the household
    /// @return the change for the history; empty if there were no targets and no cap
    public Optional<SubjectChange> remove(Scope scope, UUID category, Currency currency) {
        CategoryTargets now =
                requireNonNull(
                        Pipeline.run(
                                        scope.sql(),
                                        lock -> targets.lock(lock, scope, List.of(category)))
                                .get(category));
        if (now.targets().isEmpty() && now.cap() == null) {
            return Optional.empty();
        }
        CategoryTargets none = CategoryTargets.none(category).withVersion(now.version() + 1);
        Pipeline write = new Pipeline();
        targets.write(write, scope, List.of(none));
        write.run(scope.sql());
        return Optional.of(TargetsSnapshot.change(now, none, currency));
    }
}
