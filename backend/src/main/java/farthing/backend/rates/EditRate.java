package farthing.backend.rates;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.households.Households;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Enters a rate by hand, or deletes one.
@ApplicationScoped
class EditRate {

    private final Rates rates;
    private final Households households;
    private final Changes changes;

    EditRate(Rates rates, Households households, Changes changes) {
        this.rates = rates;
        this.households = households;
        this.changes = changes;
    }

    /// Adds or replaces a rate. The result is whether there was none for its date.
    Changed<Boolean> enter(Scope scope, Rate rate) {
        Optional<Rate> before = locked(scope, rate.key());
        Pipeline last = new Pipeline();
        rates.write(last, scope, rate);
        return new Changed<>(before.isEmpty(), finish(scope, last, before.orElse(null), rate));
    }

    /// Deletes a rate and returns the id of the change.
    UUID remove(Scope scope, Rate.RateKey key) {
        Rate before =
                locked(scope, key).orElseThrow(() -> new RequestProblem.NotFound("rate").refused());
        Pipeline last = new Pipeline();
        rates.remove(last, scope, key);
        return finish(scope, last, before, null);
    }

    private Optional<Rate> locked(Scope scope, Rate.RateKey key) {
        Pipeline pipeline = new Pipeline();
        households.lockEdits(pipeline, scope);
        Supplier<Optional<Rate>> found = rates.find(pipeline, scope, key);
        pipeline.run(scope.sql());
        return found.get();
    }

    private UUID finish(Scope scope, Pipeline last, @Nullable Rate before, @Nullable Rate after) {
        UUID change =
                changes.record(
                        last,
                        scope,
                        List.of(RateSnapshot.change(scope.household(), before, after)));
        scope.finish(last);
        return change;
    }
}
