package farthing.backend.transactions;

import farthing.backend.ledger.Names;
import farthing.backend.ledger.Payee;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.Tag;
import farthing.backend.ledger.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A valid transaction from a request. Its payee and tags are still names.
///
/// @param payee empty for none
record Draft(
        LocalDate date,
        String payee,
        List<Posting> postings,
        String notes,
        List<String> tags,
        @Nullable String externalId) {

    /// The part of a transaction that does not come from the request.
    ///
    /// @param importId the import it came with
    record Identity(UUID id, @Nullable UUID importId, long version, Instant createdAt) {}

    Transaction transaction(Identity identity, Map<String, Payee> payees, Map<String, Tag> known) {
        return new Transaction(
                identity.id(),
                date,
                payees.get(Names.key(payee)),
                notes,
                tags.stream().map(tag -> known.get(Names.key(tag))).distinct().toList(),
                externalId,
                identity.importId(),
                postings,
                identity.version(),
                identity.createdAt());
    }
}
