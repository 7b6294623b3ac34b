package farthing.backend.transactions;

import farthing.backend.history.Change;
import farthing.backend.history.Reversal;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Transaction;
import farthing.contract.TransactionResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Undoes what was done to a transaction, as long as nothing was done to it since.
@ApplicationScoped
class TransactionReversal implements Reversal {

    private final Ledger ledger;
    private final DeleteTransaction delete;
    private final ReplaceTransaction replace;

    TransactionReversal(Ledger ledger, DeleteTransaction delete, ReplaceTransaction replace) {
        this.ledger = ledger;
        this.delete = delete;
        this.replace = replace;
    }

    @Override
    public String subjectKind() {
        return TransactionSubject.KIND;
    }

    @Override
    public UUID reverse(Scope scope, Change change) {
        UUID id = change.subject().id();
        Optional<Transaction> now = ledger.find(scope, id);
        change.mustBeTheLatest(now.map(Transaction::version));
        @Nullable TransactionResponse before = change.before(TransactionResponse.class);
        if (before == null) {
            return delete.delete(scope, now.orElseThrow(), OptionalLong.empty());
        }
        long version = now.map(Transaction::version).orElse(before.version()) + 1;
        return replace.replace(
                        scope,
                        now.orElse(null),
                        Answers.request(before),
                        identity(id, before, version),
                        DraftReader.Kept.of(before.openingBalance()))
                .change();
    }

    private static Draft.Identity identity(UUID id, TransactionResponse before, long version) {
        return new Draft.Identity(
                id,
                before.importId() == null ? null : UUID.fromString(before.importId()),
                version,
                Instant.parse(before.createdAt()));
    }
}
