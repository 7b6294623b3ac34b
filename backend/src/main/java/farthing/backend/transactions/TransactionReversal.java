package farthing.backend.transactions;

import farthing.backend.history.Change;
import farthing.backend.history.Reversal;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Ledger;
import farthing.backend.ledger.Named;
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
        Optional<Named> now = ledger.find(scope, id);
        Optional<Long> version = now.map(Named::transaction).map(Transaction::version);
        change.mustBeTheLatest(version);
        @Nullable TransactionResponse before = change.before(TransactionResponse.class);
        if (before == null) {
            return delete.delete(scope, now.orElseThrow(), OptionalLong.empty());
        }
        return replace.replace(
                        scope,
                        now.orElse(null),
                        TransactionResponses.request(before),
                        identity(id, before, version.orElse(before.version()) + 1),
                        DraftReader.Kept.of(before))
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
