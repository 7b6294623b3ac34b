package farthing.backend.rates;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.history.HistoryProblem;
import farthing.backend.history.Reversal;
import farthing.backend.history.SubjectChange;
import farthing.backend.households.Households;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Undoes the entry or deletion of a rate, unless the rate was changed later.
@ApplicationScoped
class RateReversal implements Reversal {

    private final Rates rates;
    private final Households households;

    RateReversal(Rates rates, Households households) {
        this.rates = rates;
        this.households = households;
    }

    @Override
    public String subjectKind() {
        return RateSnapshot.FORMAT.subject();
    }

    @Override
    public List<SubjectChange> reverse(Scope scope, List<SubjectChange> changes) {
        return changes.stream().map(change -> reverse(scope, change)).toList();
    }

    @Override
    public boolean isInTheWay(SubjectChange change, SubjectChange later) {
        return RateSnapshot.of(change).isChangedBy(later);
    }

    private SubjectChange reverse(Scope scope, SubjectChange change) {
        Optional<Rate> before = rate(RateSnapshot.FORMAT.before(change));
        Optional<Rate> after = rate(RateSnapshot.FORMAT.after(change));
        Rate.RateKey key =
                Stream.of(before, after).flatMap(Optional::stream).findFirst().orElseThrow().key();
        Pipeline lock = new Pipeline();
        households.lockEdits(lock, scope);
        Supplier<Optional<Rate>> now = rates.find(lock, scope, key);
        lock.run(scope.sql());
        if (!now.get().equals(after)) {
            throw new HistoryProblem.ChangedSince().refused();
        }
        Pipeline write = new Pipeline();
        before.ifPresentOrElse(
                rate -> rates.write(write, scope, rate), () -> rates.remove(write, scope, key));
        write.run(scope.sql());
        return RateSnapshot.change(scope.household(), after.orElse(null), before.orElse(null));
    }

    private static Optional<Rate> rate(@Nullable RateSnapshot snapshot) {
        return Optional.ofNullable(snapshot).map(RateSnapshot::toRate);
    }
}
