package farthing.backend.accounts;

import static farthing.backend.database.schema.Tables.ACCOUNT;
import static org.jooq.impl.DSL.param;

import farthing.backend.access.Scope;
import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.backend.http.NamedConstraints;
import farthing.backend.problems.UserProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/// Stores accounts.
@ApplicationScoped
public class Accounts implements NamedConstraints {

    private static final Rendered ALL = Rendered.of(select().orderBy(ACCOUNT.ID));
    private static final Rendered FIND = Rendered.of(select().and(isOneOfIds()));
    private static final Rendered HOLD = Rendered.of(select().and(isOneOfIds()).forKeyShare());
    private static final Rendered LOCK = Rendered.of(select().and(isOneOfIds()).forUpdate());

    private static final Rendered CURRENCIES =
            Rendered.of(
                    DSL.selectDistinct(ACCOUNT.CURRENCY)
                            .from(ACCOUNT)
                            .where(ACCOUNT.HOUSEHOLD_ID.eq(param("household", UUID.class))));

    @Override
    public Map<String, UserProblem> problems() {
        return Map.of(
                "account_names_are_unique", new AccountProblem.NameTaken(),
                "import_is_into_an_account", new AccountProblem.InUse(),
                "category_plan_is_of_a_card", new AccountProblem.InUse());
    }

    /// All accounts, oldest first.
    public List<Account> all(Scope scope) {
        return ALL.list(scope.sql(), Accounts::account, scope.household());
    }

    /// The currencies of all accounts, in a pipeline; to be asked for once that has run.
    public Supplier<Set<Currency>> currencies(Pipeline pipeline, UUID household) {
        Set<Currency> currencies = new HashSet<>();
        pipeline.read(
                CURRENCIES,
                row ->
                        currencies.add(
                                Currency.getInstance(row.getString(ACCOUNT.CURRENCY.getName()))),
                household);
        return () -> currencies;
    }

    /// The accounts with these ids, by id. Unknown ids are left out.
    public Map<UUID, Account> find(Scope scope, Collection<UUID> ids) {
        return byId(FIND, scope, ids);
    }

    /// As [#find], and locks the accounts: none can be closed until this database transaction ends.
    /// Call this before adding transactions to them.
    public Map<UUID, Account> hold(Scope scope, Collection<UUID> ids) {
        return byId(HOLD, scope, ids);
    }

    /// As [#hold], in a pipeline. The map is filled when the pipeline has run.
    public Map<UUID, Account> hold(Pipeline pipeline, UUID household, Collection<UUID> ids) {
        Map<UUID, Account> held = new HashMap<>();
        if (!ids.isEmpty()) {
            pipeline.read(HOLD, into(held), household, ids.toArray(UUID[]::new));
        }
        return held;
    }

    /// As [#hold], and refuses closed accounts.
    ///
    /// @throws farthing.backend.problems.Refused `account-closed`
    public Map<UUID, Account> holdOpen(Scope scope, Collection<UUID> ids) {
        Map<UUID, Account> held = hold(scope, ids);
        held.values().forEach(account -> account.mustBeOpen(""));
        return held;
    }

    /// Locks the account for closing: waits for transactions that hold it, and blocks others until
    /// this one ends.
    ///
    /// @return the account as it is now; empty if it was removed meanwhile
    Optional<Account> lock(Scope scope, UUID id) {
        return Optional.ofNullable(byId(LOCK, scope, List.of(id)).get(id));
    }

    public Optional<Account> find(Scope scope, UUID id) {
        return Optional.ofNullable(find(scope, List.of(id)).get(id));
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
                .set(ACCOUNT.PAYMENT_ENVELOPE, account.paymentEnvelope())
                .set(ACCOUNT.OPENED_ON, account.openedOn())
                .set(ACCOUNT.CLOSED_ON, account.closedOn())
                .set(ACCOUNT.VERSION, account.version())
                .execute();
    }

    void remove(Scope scope, UUID id) {
        scope.sql()
                .deleteFrom(ACCOUNT)
                .where(ACCOUNT.HOUSEHOLD_ID.eq(scope.household()))
                .and(ACCOUNT.ID.eq(id))
                .execute();
    }

    /// @param account the new state; its version is the current version plus one
    /// @return false if the account was changed or removed meanwhile
    boolean change(Scope scope, Account account) {
        return scope.sql()
                        .update(ACCOUNT)
                        .set(ACCOUNT.NAME, account.name())
                        .set(ACCOUNT.TYPE, account.type().text())
                        .set(ACCOUNT.ON_BUDGET, account.onBudget())
                        .set(ACCOUNT.PAYMENT_ENVELOPE, account.paymentEnvelope())
                        .set(ACCOUNT.CLOSED_ON, account.closedOn())
                        .set(ACCOUNT.VERSION, account.version())
                        .where(ACCOUNT.HOUSEHOLD_ID.eq(scope.household()))
                        .and(ACCOUNT.ID.eq(account.id()))
                        .and(ACCOUNT.VERSION.eq(account.version() - 1))
                        .execute()
                == 1;
    }

    private static SelectConditionStep<? extends Record> select() {
        return DSL.select(
                        ACCOUNT.ID,
                        ACCOUNT.NAME,
                        ACCOUNT.TYPE,
                        ACCOUNT.CURRENCY,
                        ACCOUNT.ON_BUDGET,
                        ACCOUNT.PAYMENT_ENVELOPE,
                        ACCOUNT.OPENED_ON,
                        ACCOUNT.CLOSED_ON,
                        ACCOUNT.VERSION)
                .from(ACCOUNT)
                .where(ACCOUNT.HOUSEHOLD_ID.eq(param("household", UUID.class)));
    }

    private static Condition isOneOfIds() {
        return ACCOUNT.ID.eq(DSL.any(param("ids", UUID[].class)));
    }

    private static Map<UUID, Account> byId(Rendered statement, Scope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Account> byId = new HashMap<>();
        statement.read(scope.sql(), into(byId), scope.household(), ids.toArray(UUID[]::new));
        return byId;
    }

    private static Rendered.RowVisitor into(Map<UUID, Account> byId) {
        return row -> {
            Account account = account(row);
            byId.put(account.id(), account);
        };
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject(ACCOUNT.ID.getName(), UUID.class),
                row.getString(ACCOUNT.NAME.getName()),
                AccountType.WORDS.stored(row.getString(ACCOUNT.TYPE.getName())),
                Currency.getInstance(row.getString(ACCOUNT.CURRENCY.getName())),
                row.getBoolean(ACCOUNT.ON_BUDGET.getName()),
                row.getBoolean(ACCOUNT.PAYMENT_ENVELOPE.getName()),
                row.getObject(ACCOUNT.OPENED_ON.getName(), LocalDate.class),
                row.getObject(ACCOUNT.CLOSED_ON.getName(), LocalDate.class),
                row.getLong(ACCOUNT.VERSION.getName()));
    }
}
