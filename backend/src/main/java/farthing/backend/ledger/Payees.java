package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.PAYEE;
import static farthing.backend.database.schema.Tables.POSTING;
import static farthing.backend.database.schema.Tables.TRANSACTION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/// Stores payees.
@ApplicationScoped
public class Payees {

    private static final Names<Payee> NAMES = new Names<>("payee", Payee::new);

    /// Looks up payees by name, in a pipeline.
    public Names.FoundNames<Payee> lookUp(
            Pipeline pipeline, UUID household, Collection<String> names) {
        return NAMES.lookUp(pipeline, household, names);
    }

    /// A payee and the category of its last transaction.
    public record WithHabit(Payee payee, @Nullable UUID lastCategory) {}

    /// The payees whose name contains a text, ordered by name.
    ///
    /// @param limit maximum number of payees
    public List<WithHabit> containing(Scope scope, String text, int limit) {
        Field<UUID> last =
                field(
                        select(TRANSACTION.ID)
                                .from(TRANSACTION)
                                .where(TRANSACTION.HOUSEHOLD_ID.eq(PAYEE.HOUSEHOLD_ID))
                                .and(TRANSACTION.PAYEE_ID.eq(PAYEE.ID))
                                .orderBy(TRANSACTION.DATE.desc(), TRANSACTION.ID.desc())
                                .limit(inline(1)));
        Field<UUID> lastCategory =
                field(
                        select(POSTING.CATEGORY_ID)
                                .from(POSTING)
                                .where(POSTING.HOUSEHOLD_ID.eq(PAYEE.HOUSEHOLD_ID))
                                .and(POSTING.TRANSACTION_ID.eq(last))
                                .and(POSTING.NUMBER.eq(inline((short) 1))));
        return scope.sql()
                .select(PAYEE.ID, PAYEE.NAME, lastCategory)
                .from(PAYEE)
                .where(PAYEE.HOUSEHOLD_ID.eq(scope.household()))
                .and(PAYEE.NAME.ne(inline("")))
                .and(Folding.contains(PAYEE.NAME, text))
                .orderBy(lower(PAYEE.NAME))
                .limit(limit)
                .fetch(
                        Records.mapping((id, name, category) ->
                                new WithHabit(new Payee(id, name), category)));
    }
}
