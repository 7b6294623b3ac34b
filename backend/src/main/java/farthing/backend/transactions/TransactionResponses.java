package farthing.backend.transactions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import farthing.backend.http.CommonProperties;
import farthing.backend.ledger.FreeText;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.Tag;
import farthing.backend.ledger.Transaction;
import farthing.contract.SplitResponse;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Converts transactions to API responses, and responses back to requests.
final class TransactionResponses {

    private TransactionResponses() {}

    static TransactionResponse of(Named named) {
        Transaction transaction = named.transaction();
        Posting first = transaction.first();
        Optional<Posting> other = transaction.otherAccount();
        List<Posting> purposes = transaction.purposes();
        boolean split = purposes.stream().skip(1).findAny().isPresent() || hasNotes(purposes);
        @Nullable Posting purpose = split || purposes.isEmpty() ? null : purposes.getFirst();
        return new TransactionResponse(
                transaction.id().toString(),
                transaction.date().toString(),
                text(first.subject()),
                name(first, named),
                first.amount().toDecimal(),
                first.amount().currency().getCurrencyCode(),
                transaction.payee() == null ? null : transaction.payee().name(),
                transaction.payee() == null ? null : transaction.payee().id().toString(),
                purpose == null ? null : textOrNull(purpose.subject()),
                purpose == null ? null : nameOrNull(purpose, named),
                other.map(posting -> text(posting.subject())).orElse(null),
                other.map(posting -> name(posting, named)).orElse(null),
                other.map(posting -> posting.amount().toDecimal()).orElse(null),
                other.map(posting -> posting.amount().currency().getCurrencyCode()).orElse(null),
                split ? splits(purposes, named) : null,
                transaction.words().get(FreeText.NOTES),
                transaction.tags().stream().map(Tag::name).toList(),
                status(first),
                other.map(TransactionResponses::status).orElse(null),
                transaction.words().orNull(FreeText.EXTERNAL_ID),
                transaction.isOpeningBalance(),
                textOrNull(transaction.importId()),
                transaction.createdAt().toString(),
                transaction.version());
    }

    /// The body of the request that would add this transaction: the properties that a request has
    /// too. Without the status of the other account, which [DraftReader.KeptProperties] keeps.
    ///
    /// @param withTransferAmount whether it contains the received amount, if the currencies differ
    static ObjectNode request(TransactionResponse answer, boolean withTransferAmount) {
        ObjectNode request = CommonProperties.of(answer, TransactionRequest.class);
        boolean exchanges =
                answer.transferCurrency() != null
                        && !answer.transferCurrency().equals(answer.currency());
        if (!exchanges || !withTransferAmount) {
            request.remove("transferAmount");
        }
        request.remove("transferStatus");
        return request;
    }

    private static boolean hasNotes(List<Posting> purposes) {
        return purposes.stream().anyMatch(part -> !part.notes().isEmpty());
    }

    private static List<SplitResponse> splits(List<Posting> purposes, Named named) {
        return purposes.stream()
                .map(part ->
                        new SplitResponse(
                                textOrNull(part.subject()),
                                nameOrNull(part, named),
                                part.amount().negated().toDecimal(),
                                part.notes()))
                .toList();
    }

    private static String name(Posting posting, Named named) {
        return named.names().getOrDefault(posting.subject(), "");
    }

    private static @Nullable String nameOrNull(Posting posting, Named named) {
        return posting.subject() == null ? null : named.names().get(posting.subject());
    }

    private static String status(Posting onAccount) {
        return Objects.requireNonNull(onAccount.status()).text();
    }

    private static String text(@Nullable UUID id) {
        return String.valueOf(id);
    }

    private static @Nullable String textOrNull(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
