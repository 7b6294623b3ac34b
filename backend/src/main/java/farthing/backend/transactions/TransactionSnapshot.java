package farthing.backend.transactions;

import farthing.backend.history.SnapshotFormat;
import farthing.backend.ledger.FreeTexts;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.PostingKind;
import farthing.backend.ledger.Status;
import farthing.backend.ledger.Tag;
import farthing.backend.ledger.Transaction;
import farthing.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A transaction as stored in the history.
///
/// @param date ISO 8601
/// @param payee name; null for none
/// @param tags names
/// @param importId id of the import that added it; null if it was not imported
/// @param createdAt ISO 8601
record TransactionSnapshot(
        UUID id,
        String date,
        @Nullable String payee,
        FreeTexts words,
        List<String> tags,
        @Nullable UUID importId,
        List<PostingSnapshot> postings,
        String createdAt,
        long version) {

    static final SnapshotFormat<TransactionSnapshot> FORMAT =
            SnapshotFormat.of("transaction", TransactionSnapshot.class);

    /// A posting of the transaction.
    ///
    /// @param subject id of the account or category; null for kinds without one
    /// @param name of the account or category at that time
    /// @param amount received by the account or category, as a decimal
    /// @param currency ISO 4217
    /// @param status null unless the posting is on an account
    record PostingSnapshot(
            String kind,
            @Nullable UUID subject,
            @Nullable String name,
            String amount,
            String currency,
            @Nullable String status,
            String notes) {

        private static PostingSnapshot of(Posting posting, Named named) {
            return new PostingSnapshot(
                    posting.kind().text(),
                    posting.subject(),
                    Optional.ofNullable(posting.subject()).map(named.names()::get).orElse(null),
                    posting.amount().toDecimal(),
                    posting.amount().currency().getCurrencyCode(),
                    posting.status() == null ? null : posting.status().text(),
                    posting.notes());
        }

        private Posting posting() {
            return new Posting(
                    PostingKind.WORDS.stored(kind),
                    subject,
                    Money.ofDecimal(amount, Currency.getInstance(currency)),
                    status == null ? null : Status.WORDS.stored(status),
                    notes);
        }
    }

    static TransactionSnapshot of(Named named) {
        Transaction transaction = named.transaction();
        return new TransactionSnapshot(
                transaction.id(),
                transaction.date().toString(),
                transaction.payee() == null ? null : transaction.payee().name(),
                transaction.words(),
                transaction.tags().stream().map(Tag::name).toList(),
                transaction.importId(),
                transaction.postings().stream()
                        .map(posting -> PostingSnapshot.of(posting, named))
                        .toList(),
                transaction.createdAt().toString(),
                transaction.version());
    }

    /// The ids of its accounts, categories and import.
    Set<UUID> mentions() {
        Set<UUID> ids = new HashSet<>();
        postings.stream().map(PostingSnapshot::subject).filter(Objects::nonNull).forEach(ids::add);
        if (importId != null) {
            ids.add(importId);
        }
        return ids;
    }

    /// The draft that restores this transaction.
    Draft draft() {
        return new Draft(
                LocalDate.parse(date),
                payee == null ? "" : payee,
                postings.stream().map(PostingSnapshot::posting).toList(),
                words,
                tags);
    }

    /// The identity of the transaction with another version.
    Draft.Identity identity(long inVersion) {
        return new Draft.Identity(id, importId, inVersion, Instant.parse(createdAt));
    }
}
