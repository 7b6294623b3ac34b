package farthing.backend.transactions;

import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.database.Ids;
import farthing.backend.history.Changes;
import farthing.backend.history.Recorded;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.Fields;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/// Books new transactions, all or none, with the same number of statements however many they are.
@ApplicationScoped
class AddTransactions {

    private final Accounts accounts;
    private final Categories categories;
    private final MakeTransactions make;
    private final Ledger ledger;
    private final Changes changes;
    private final Clock clock;

    AddTransactions(
            Accounts accounts,
            Categories categories,
            MakeTransactions make,
            Ledger ledger,
            Changes changes,
            Clock clock) {
        this.accounts = accounts;
        this.categories = categories;
        this.make = make;
        this.ledger = ledger;
        this.changes = changes;
        this.clock = clock;
    }

    /// @param pointer of the transaction at an index in the body
    /// @return in the order of the requests
    List<Booked> add(Scope scope, List<TransactionRequest> requests, IntFunction<String> pointer) {
        References references = References.hold(scope, accounts, categories, requests, List.of());
        List<Draft> drafts = read(requests, references, pointer);
        Instant now = clock.instant();
        List<Transaction> transactions =
                make.of(scope, drafts, () -> new Draft.Identity(Ids.next(), null, 1, now));
        ledger.book(scope, transactions);
        return recorded(scope, transactions, references);
    }

    private static List<Draft> read(
            List<TransactionRequest> requests, References references, IntFunction<String> pointer) {
        Fields fields = new Fields();
        List<Draft> drafts = new ArrayList<>();
        for (int number = 0; number < requests.size(); number++) {
            drafts.add(
                    new DraftReader(fields, pointer.apply(number), requests.get(number), references)
                            .read(DraftReader.Kept.NOTHING));
        }
        return drafts;
    }

    private List<Booked> recorded(
            Scope scope, List<Transaction> transactions, References references) {
        List<TransactionResponse> answers =
                transactions.stream().map(references::named).map(TransactionResponses::of).toList();
        List<Recorded> created = new ArrayList<>();
        for (int number = 0; number < answers.size(); number++) {
            UUID id = transactions.get(number).id();
            created.add(new Recorded(TransactionSubject.of(id), null, answers.get(number)));
        }
        List<UUID> ids = changes.record(scope, created);
        List<Booked> booked = new ArrayList<>();
        for (int number = 0; number < answers.size(); number++) {
            booked.add(new Booked(answers.get(number), ids.get(number)));
        }
        return booked;
    }
}
