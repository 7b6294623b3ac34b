package farthing.backend.budgets;

import farthing.backend.access.Scope;
import farthing.backend.budgets.Carried.Checkpoint;
import farthing.backend.database.Columns;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Stores the state of the budget at the start of some months. The database deletes a checkpoint as
/// soon as something before it changes, so every stored checkpoint is correct.
@ApplicationScoped
class Checkpoints {

    /// Before any month that the books can have.
    private static final YearMonth BEGINNING = YearMonth.of(1899, 1);

    private static final Rendered LATEST =
            new Rendered(
                    """
                    select month, subject_id, amount_minor from envelope_checkpoint
                     where household_id = ?
                       and month = (select month from envelope_checkpoint
                                     where household_id = ? and month <= ?
                                     order by month desc limit 1)
                    """);
    private static final Rendered ADD =
            new Rendered(
                    """
                    insert into envelope_checkpoint (household_id, month, subject_id, amount_minor)
                    select ?::uuid, month, subject_id, amount_minor
                      from unnest(?::date[], ?::uuid[], ?::bigint[])
                        as new (month, subject_id, amount_minor)
                        on conflict (household_id, month, subject_id) do nothing
                    """);

    /// The last checkpoint at or before a month. If there is none, an empty one before all books.
    /// Get the result after the pipeline has run.
    Supplier<Checkpoint> latest(Pipeline pipeline, UUID household, YearMonth upTo) {
        List<YearMonth> month = new ArrayList<>(List.of(BEGINNING));
        long[] unassigned = new long[1];
        Map<UUID, Long> left = new HashMap<>();
        pipeline.read(
                LATEST,
                row -> {
                    month.set(0, YearMonth.from(row.getObject("month", LocalDate.class)));
                    UUID subject = row.getObject("subject_id", UUID.class);
                    if (subject.equals(household)) {
                        unassigned[0] = row.getLong("amount_minor");
                    } else {
                        left.put(subject, row.getLong("amount_minor"));
                    }
                },
                household,
                household,
                upTo.atDay(1));
        return () -> new Checkpoint(month.getFirst(), new Carried(unassigned[0], left));
    }

    void add(Scope scope, Collection<Checkpoint> checkpoints) {
        Columns rows = new Columns("date", "uuid", "bigint");
        for (Checkpoint each : checkpoints) {
            LocalDate month = each.month().atDay(1);
            rows.add(month, scope.household(), each.carried().unassigned());
            each.carried()
                    .left()
                    .forEach((envelope, left) -> {
                        if (left != 0) {
                            rows.add(month, envelope, left);
                        }
                    });
        }
        ADD.execute(scope.sql(), scope.household(), rows);
    }
}
