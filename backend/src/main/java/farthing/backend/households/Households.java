package farthing.backend.households;

import static farthing.backend.database.schema.Tables.HOUSEHOLD;
import static farthing.backend.database.schema.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.param;

import farthing.backend.access.Role;
import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.contract.HouseholdMonth;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Stores households and their members.
@ApplicationScoped
public class Households {

    private static final Rendered OF =
            Rendered.of(
                    DSL.select(
                                    HOUSEHOLD.HOUSEHOLD_ID,
                                    HOUSEHOLD.NAME,
                                    HOUSEHOLD.CURRENCY,
                                    HOUSEHOLD.LOCALE,
                                    HOUSEHOLD.TIME_ZONE,
                                    HOUSEHOLD.MONTH_START_DAY,
                                    HOUSEHOLD.BUDGET_MODE,
                                    HOUSEHOLD.VERSION)
                            .from(HOUSEHOLD)
                            .where(HOUSEHOLD.HOUSEHOLD_ID.eq(param("household", UUID.class))));

    private static final Rendered LOCK =
            new Rendered("select from household where household_id = ? for update");
    private static final Rendered LOCK_EDITS =
            new Rendered("select from household where household_id = ? for no key update");
    private static final Rendered MINE = new Rendered("select * from my_households()");

    private final Clock clock;

    Households(Clock clock) {
        this.clock = clock;
    }

    Household of(Scope scope) {
        return Pipeline.run(scope.sql(), pipeline -> of(pipeline, scope.household()));
    }

    /// The same in a pipeline. The result is available after the pipeline has run.
    public Supplier<Household> of(Pipeline pipeline, UUID household) {
        return pipeline.one(OF, Households::household, household);
    }

    /// The household's main currency.
    public Currency currency(Scope scope) {
        return of(scope).currency();
    }

    /// Today in the household's time zone.
    public LocalDate today(Scope scope) {
        return today(of(scope));
    }

    /// Today in the household's time zone.
    public LocalDate today(Household household) {
        return LocalDate.now(clock.withZone(household.timeZone()));
    }

    /// The current month in the household's time zone.
    public YearMonth month(Household household) {
        return new HouseholdMonth(household.monthStartDay()).of(today(household));
    }

    /// The household's language.
    public Locale locale(Scope scope) {
        return Locale.forLanguageTag(of(scope).locale());
    }

    /// Waits for all who book or plan in the household, and keeps others from it until the database
    /// transaction ends.
    public void lock(Scope scope) {
        LOCK.execute(scope.sql(), scope.household());
    }

    /// Waits for all who edit the household or its rates, and keeps others from that until the
    /// database transaction ends, in a pipeline. Booking and planning go on meanwhile.
    public void lockEdits(Pipeline pipeline, Scope scope) {
        pipeline.read(LOCK_EDITS, row -> {}, scope.household());
    }

    void add(Scope scope, Household household, UUID owner) {
        scope.sql()
                .insertInto(HOUSEHOLD)
                .set(HOUSEHOLD.HOUSEHOLD_ID, household.id())
                .set(HOUSEHOLD.NAME, household.name())
                .set(HOUSEHOLD.CURRENCY, household.currency().getCurrencyCode())
                .set(HOUSEHOLD.LOCALE, household.locale())
                .set(HOUSEHOLD.TIME_ZONE, household.timeZone().getId())
                .set(HOUSEHOLD.MONTH_START_DAY, (short) household.monthStartDay())
                .set(HOUSEHOLD.BUDGET_MODE, household.budgetMode().text())
                .set(HOUSEHOLD.CREATED_AT, OffsetDateTime.now(clock))
                .execute();
        scope.sql()
                .insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.HOUSEHOLD_ID, household.id())
                .set(MEMBERSHIP.USER_ID, owner)
                .set(MEMBERSHIP.ROLE, scope.role().text())
                .execute();
    }

    /// @param household the new state; its version is the current version plus one
    /// @return false if the household was changed meanwhile
    boolean change(Scope scope, Household household) {
        return scope.sql()
                        .update(HOUSEHOLD)
                        .set(HOUSEHOLD.NAME, household.name())
                        .set(HOUSEHOLD.LOCALE, household.locale())
                        .set(HOUSEHOLD.TIME_ZONE, household.timeZone().getId())
                        .set(HOUSEHOLD.MONTH_START_DAY, (short) household.monthStartDay())
                        .set(HOUSEHOLD.BUDGET_MODE, household.budgetMode().text())
                        .set(HOUSEHOLD.VERSION, household.version())
                        .where(HOUSEHOLD.HOUSEHOLD_ID.eq(scope.household()))
                        .and(HOUSEHOLD.VERSION.eq(household.version() - 1))
                        .execute()
                == 1;
    }

    /// The households of the user in `app.user_id` of this database transaction, ordered by name.
    public List<Membership> mine(DSLContext sql) {
        return MINE.list(
                sql,
                row ->
                        new Membership(
                                household(row),
                                Role.WORDS.stored(row.getString(MEMBERSHIP.ROLE.getName()))));
    }

    private static Household household(ResultSet row) throws SQLException {
        return new Household(
                row.getObject(HOUSEHOLD.HOUSEHOLD_ID.getName(), UUID.class),
                row.getString(HOUSEHOLD.NAME.getName()),
                Currency.getInstance(row.getString(HOUSEHOLD.CURRENCY.getName())),
                row.getString(HOUSEHOLD.LOCALE.getName()),
                ZoneId.of(row.getString(HOUSEHOLD.TIME_ZONE.getName())),
                row.getInt(HOUSEHOLD.MONTH_START_DAY.getName()),
                BudgetMode.WORDS.stored(row.getString(HOUSEHOLD.BUDGET_MODE.getName())),
                row.getLong(HOUSEHOLD.VERSION.getName()));
    }
}
