package farthing.backend.households;

import static farthing.backend.database.schema.Tables.HOUSEHOLD;
import static farthing.backend.database.schema.Tables.MEMBERSHIP;

import farthing.backend.access.Role;
import farthing.backend.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Stores households and their members.
@ApplicationScoped
public class Households {

    private final Clock clock;

    Households(Clock clock) {
        this.clock = clock;
    }

    Household of(Scope scope) {
        return scope.sql()
                .select(
                        HOUSEHOLD.HOUSEHOLD_ID,
                        HOUSEHOLD.NAME,
                        HOUSEHOLD.CURRENCY,
                        HOUSEHOLD.LOCALE,
                        HOUSEHOLD.TIME_ZONE,
                        HOUSEHOLD.MONTH_START_DAY,
                        HOUSEHOLD.VERSION)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.HOUSEHOLD_ID.eq(scope.household()))
                .fetchSingle(Households::household);
    }

    /// The household's main currency.
    public Currency currency(Scope scope) {
        return of(scope).currency();
    }

    /// Today in the household's time zone.
    public LocalDate today(Scope scope) {
        return LocalDate.now(clock.withZone(of(scope).timeZone()));
    }

    /// The household's language.
    public Locale locale(Scope scope) {
        return Locale.forLanguageTag(of(scope).locale());
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
                .set(HOUSEHOLD.CREATED_AT, OffsetDateTime.now(clock))
                .execute();
        scope.sql()
                .insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.HOUSEHOLD_ID, household.id())
                .set(MEMBERSHIP.USER_ID, owner)
                .set(MEMBERSHIP.ROLE, scope.role().text())
                .execute();
    }

    /// @param household as it should become, in the version after the one it was read in
    /// @return whether it was there in that one
    boolean change(Scope scope, Household household) {
        return scope.sql()
                        .update(HOUSEHOLD)
                        .set(HOUSEHOLD.NAME, household.name())
                        .set(HOUSEHOLD.LOCALE, household.locale())
                        .set(HOUSEHOLD.TIME_ZONE, household.timeZone().getId())
                        .set(HOUSEHOLD.MONTH_START_DAY, (short) household.monthStartDay())
                        .set(HOUSEHOLD.VERSION, household.version())
                        .where(HOUSEHOLD.HOUSEHOLD_ID.eq(scope.household()))
                        .and(HOUSEHOLD.VERSION.eq(household.version() - 1))
                        .execute()
                == 1;
    }

    /// The households of the user that this database transaction works for, by name.
    public List<Membership> mine(DSLContext sql) {
        return sql.selectFrom("my_households()")
                .fetch(row ->
                        new Membership(
                                household(row), Role.WORDS.stored(row.get(MEMBERSHIP.ROLE))));
    }

    private static Household household(Record row) {
        return new Household(
                row.get(HOUSEHOLD.HOUSEHOLD_ID),
                row.get(HOUSEHOLD.NAME),
                Currency.getInstance(row.get(HOUSEHOLD.CURRENCY)),
                row.get(HOUSEHOLD.LOCALE),
                ZoneId.of(row.get(HOUSEHOLD.TIME_ZONE)),
                row.get(HOUSEHOLD.MONTH_START_DAY),
                row.get(HOUSEHOLD.VERSION));
    }
}
