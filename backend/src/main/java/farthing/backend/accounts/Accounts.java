package farthing.backend.accounts;

import static farthing.backend.database.schema.Tables.ACCOUNT;

import farthing.backend.households.Scope;
import farthing.backend.http.NamedConstraints;
import farthing.backend.problems.UserProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record8;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/// Where accounts are kept.
@ApplicationScoped
public class Accounts implements NamedConstraints {

    @Override
    public Map<String, UserProblem> problems() {
        return Map.of("account_names_are_unique", new AccountProblem.NameTaken());
    }

    /// In the order they were opened here.
    public List<Account> all(Scope scope) {
        return select(scope, DSL.noCondition()).orderBy(ACCOUNT.ID).fetch(Accounts::account);
    }

    /// Those of these ids that the household has, by id.
    public Map<UUID, Account> find(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : byId(select(scope, isOneOf(ids)));
    }

    /// The same, and none of them closes until this transaction ends: for who books on them.
    public Map<UUID, Account> hold(Scope scope, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : byId(select(scope, isOneOf(ids)).forKeyShare());
    }

    /// Waits for all who hold the account, and lets nobody hold it until this transaction ends.
    void lock(Scope scope, UUID id) {
        select(scope, ACCOUNT.ID.eq(id)).forUpdate().fetch();
    }

    public Optional<Account> find(Scope scope, UUID id) {
        return select(scope, ACCOUNT.ID.eq(id)).fetchOptional(Accounts::account);
    }

    void add(Scope scope, Account account) {
        scope.sql()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.HOUSEHOLD_ID, scope.household())
                .set(ACCOUNT.ID, account.id())
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.TYPE, account.type().text())
                .set(ACCOUNT.CURRENCY, account.currency().getCurrencyCode())
                .set(ACCOUNT.ON_BUDGET, account.onBudget())
                .set(ACCOUNT.OPENED_ON, account.openedOn())
                .execute();
    }

    /// @param account as it shall be, with the version it was read in
    /// @return whether it was there in that version
    boolean change(Scope scope, Account account) {
        return scope.sql()
                        .update(ACCOUNT)
                        .set(ACCOUNT.NAME, account.name())
                        .set(ACCOUNT.TYPE, account.type().text())
                        .set(ACCOUNT.ON_BUDGET, account.onBudget())
                        .set(ACCOUNT.CLOSED_ON, account.closedOn())
                        .set(ACCOUNT.VERSION, account.version() + 1)
                        .where(ACCOUNT.HOUSEHOLD_ID.eq(scope.household()))
                        .and(ACCOUNT.ID.eq(account.id()))
                        .and(ACCOUNT.VERSION.eq(account.version()))
                        .execute()
                == 1;
    }

    private static SelectConditionStep<
                    Record8<UUID, String, String, String, Boolean, LocalDate, LocalDate, Long>>
            select(Scope scope, Condition which) {
        return scope.sql()
                .select(
                        ACCOUNT.ID,
                        ACCOUNT.NAME,
                        ACCOUNT.TYPE,
                        ACCOUNT.CURRENCY,
                        ACCOUNT.ON_BUDGET,
                        ACCOUNT.OPENED_ON,
                        ACCOUNT.CLOSED_ON,
                        ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.HOUSEHOLD_ID.eq(scope.household()))
                .and(which);
    }

    private static Condition isOneOf(Collection<UUID> ids) {
        return ACCOUNT.ID.eq(DSL.any(ids.toArray(UUID[]::new)));
    }

    private static Map<UUID, Account> byId(
            ResultQuery<
                            Record8<
                                    UUID,
                                    String,
                                    String,
                                    String,
                                    Boolean,
                                    LocalDate,
                                    LocalDate,
                                    Long>>
                    accounts) {
        Map<UUID, Account> byId = new HashMap<>();
        accounts.fetch(Accounts::account).forEach(account -> byId.put(account.id(), account));
        return byId;
    }

    private static Account account(
            Record8<UUID, String, String, String, Boolean, LocalDate, LocalDate, Long> row) {
        AccountType type = AccountType.BY_TEXT.get(row.value3());
        if (type == null) {
            throw new IllegalStateException("account type " + row.value3());
        }
        return new Account(
                row.value1(),
                row.value2(),
                type,
                Currency.getInstance(row.value4()),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8());
    }
}
