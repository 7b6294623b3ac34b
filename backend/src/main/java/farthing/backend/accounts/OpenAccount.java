package farthing.backend.accounts;

import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.history.Act;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.history.SubjectChange;
import farthing.backend.households.Households;
import farthing.backend.ledger.Balance;
import farthing.backend.ledger.FreeTexts;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.Status;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.Fields;
import farthing.contract.AccountRequest;
import farthing.contract.AccountResponse;
import farthing.contract.Limits;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens an account and adds the transaction of its opening balance.
@ApplicationScoped
class OpenAccount {

    private final Accounts accounts;
    private final Households households;
    private final Ledger ledger;
    private final Changes changes;
    private final Clock clock;

    OpenAccount(
            Accounts accounts, Households households, Ledger ledger, Changes changes, Clock clock) {
        this.accounts = accounts;
        this.households = households;
        this.ledger = ledger;
        this.changes = changes;
        this.clock = clock;
    }

    Changed<AccountResponse> open(Scope scope, AccountRequest request) {
        return changes.record(scope, open(scope, request, Ids.next(), null, 1));
    }

    /// Restores a removed account under the same id.
    SubjectChange openAgain(Scope scope, AccountSnapshot was) {
        return open(scope, was.opening(), was.id(), was.closedOnWhenEmpty(), was.version() + 1)
                .subject();
    }

    /// @param closedOn null for an open account
    private Act<AccountResponse> open(
            Scope scope,
            AccountRequest request,
            UUID id,
            @Nullable LocalDate closedOn,
            long version) {
        Fields fields = new Fields();
        String name = fields.text("/name", request.name(), Limits.NAME);
        AccountType type = fields.oneOf("/type", request.type(), AccountType.WORDS.all());
        Currency currency =
                request.currency() == null
                        ? households.currency(scope)
                        : fields.currency("/currency", request.currency());
        LocalDate openedOn = openedOn(scope, request, fields);
        Money balance =
                fields.optional(
                                request.openingBalance(),
                                text -> fields.amount("/openingBalance", text, currency))
                        .orElse(Money.zero(currency));
        fields.check();
        Account account =
                new Account(
                        id,
                        name,
                        type,
                        currency,
                        type.isOnBudget(request.onBudget()),
                        !Boolean.FALSE.equals(request.paymentEnvelope()),
                        openedOn,
                        closedOn,
                        version);
        accounts.add(scope, account);
        if (!balance.isZero()) {
            ledger.book(scope, List.of(openingBalance(account, balance)));
        }
        Balance first = new Balance(balance.minor(), balance.minor());
        return new Act<>(
                AccountResponses.answer(account, first),
                AccountSnapshot.FORMAT.change(id, null, AccountSnapshot.of(account, first)));
    }

    private LocalDate openedOn(Scope scope, AccountRequest request, Fields fields) {
        return fields.optional(request.openedOn(), text -> fields.date("/openedOn", text))
                .orElseGet(() -> households.today(scope));
    }

    private Transaction openingBalance(Account account, Money balance) {
        return new Transaction(
                Ids.next(),
                account.openedOn(),
                null,
                FreeTexts.NONE,
                List.of(),
                null,
                List.of(
                        Posting.onAccount(account.id(), balance, Status.CLEARED),
                        Posting.opening(balance.negated())),
                1,
                clock.instant());
    }
}
