package farthing.backend.transactions;

import farthing.backend.ledger.FreeTexts;
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

/// A validated transaction from a request. Its payee and tags are still names, which may have no id
/// yet.
///
/// @param payee empty for none
record Draft(
        LocalDate date, String payee, List<Posting> postings, FreeTexts words, List<String> tags) {

    /// The part of a transaction that does not come from the request.
    ///
    /// @param importId id of the import that added it; null if it was not imported
    record Identity(UUID id, @Nullable UUID importId, long version, Instant createdAt) {}

    Transaction transaction(Identity identity, Map<String, Payee> payees, Map<String, Tag> known) {
        return new Transaction(
                identity.id(),
                date,
                payees.get(Names.key(payee)),
                words,
                tags.stream().map(tag -> known.get(Names.key(tag))).distinct().toList(),
                identity.importId(),
                postings,
                identity.version(),
                identity.createdAt());
    }
}
