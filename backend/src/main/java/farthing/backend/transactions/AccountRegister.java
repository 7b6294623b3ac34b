package farthing.backend.transactions;

import farthing.backend.access.Scope;
import farthing.backend.accounts.Accounts;
import farthing.backend.database.Pipeline;
import farthing.backend.households.Household;
import farthing.backend.households.Households;
import farthing.backend.http.ListPage;
import farthing.backend.ledger.AccountBalances;
import farthing.backend.ledger.Balance;
import farthing.backend.ledger.Cursor;
import farthing.backend.ledger.Filter;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Posting;
import farthing.backend.problems.RequestProblem;
import farthing.contract.HouseholdMonth;
import farthing.contract.RegisterResponse;
import farthing.contract.RegisterRowResponse;
import farthing.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the transactions of an account with its balance after each. Read it in one snapshot of the
/// database: the balance comes from another statement than the transactions.
@ApplicationScoped
class AccountRegister {

    private final Accounts accounts;
    private final Households households;
    private final Ledger ledger;
    private final AccountBalances balances;

    AccountRegister(
            Accounts accounts, Households households, Ledger ledger, AccountBalances balances) {
        this.accounts = accounts;
        this.households = households;
        this.ledger = ledger;
        this.balances = balances;
    }

    /// Looks up a page in a pipeline. Apply the result after the pipeline has run.
    ///
    /// @throws farthing.backend.problems.Refused `not-found`, when applied
    Function<Scope, RegisterResponse> lookUp(
            Pipeline pipeline, UUID household, UUID account, @Nullable Cursor after, int limit) {
        Supplier<Household> us = households.of(pipeline, household);
        Function<Scope, List<Named>> found =
                ledger.page(pipeline, household, new Filter.OnAccount(account), after, limit + 1);
        return scope -> {
            if (accounts.find(scope, account).isEmpty()) {
                throw new RequestProblem.NotFound("account").refused();
            }
            ListPage<Named> page = ListPage.of(found.apply(scope), limit);
            HouseholdMonth months = new HouseholdMonth(us.get().monthStartDay());
            return new RegisterResponse(
                    rows(scope, account, page.shown(), months),
                    page.next(last -> Transactions.cursor(last).text()));
        };
    }

    private List<RegisterRowResponse> rows(
            Scope scope, UUID account, List<Named> shown, HouseholdMonth months) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Balance balance =
                balances.before(scope, account, months, Transactions.cursor(shown.getLast()));
        List<RegisterRowResponse> oldestFirst = new ArrayList<>();
        for (Named each : shown.reversed()) {
            Posting side = side(each, account);
            balance = balance.after(side);
            oldestFirst.add(
                    new RegisterRowResponse(
                            TransactionResponses.of(each),
                            decimal(balance.amountMinor(), side),
                            decimal(balance.clearedMinor(), side)));
        }
        return oldestFirst.reversed();
    }

    /// A transaction has at most one posting on an account.
    private static Posting side(Named named, UUID account) {
        return named.transaction().postings().stream()
                .filter(posting -> account.equals(posting.subject()))
                .findFirst()
                .orElseThrow();
    }

    private static String decimal(long minor, Posting side) {
        return Money.ofMinor(minor, side.amount().currency()).toDecimal();
    }
}
