package farthing.backend.transactions;

import farthing.backend.accounts.Account;
import farthing.backend.categories.Category;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.Transaction;
import farthing.contract.SplitRequest;
import farthing.contract.SplitResponse;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Transactions in the shape the API answers them, and back to the shape they are asked for in.
final class Answers {

    private Answers() {}

    static TransactionResponse answer(Transaction transaction, References references) {
        Posting first = transaction.first();
        Optional<Posting> other = transaction.otherAccount();
        List<Posting> purposes = transaction.purposes();
        boolean split = purposes.stream().skip(1).findAny().isPresent() || hasNotes(purposes);
        @Nullable Posting purpose = split || purposes.isEmpty() ? null : purposes.getFirst();
        return new TransactionResponse(
                transaction.id().toString(),
                transaction.date().toString(),
                text(first.subject()),
                accountName(first, references),
                first.amount().toDecimal(),
                first.amount().currency().getCurrencyCode(),
                transaction.payee() == null ? null : transaction.payee().name(),
                transaction.payee() == null ? null : transaction.payee().id().toString(),
                purpose == null ? null : textOrNull(purpose.subject()),
                purpose == null ? null : categoryName(purpose, references),
                other.map(posting -> text(posting.subject())).orElse(null),
                other.map(posting -> accountName(posting, references)).orElse(null),
                other.map(posting -> posting.amount().toDecimal()).orElse(null),
                other.map(posting -> posting.amount().currency().getCurrencyCode()).orElse(null),
                split ? splits(purposes, references) : null,
                transaction.notes(),
                transaction.tags(),
                transaction.status().text(),
                transaction.externalId(),
                transaction.isOpeningBalance(),
                textOrNull(transaction.importId()),
                transaction.createdAt().toString(),
                transaction.version());
    }

    /// What one would ask for to get this transaction.
    static TransactionRequest request(TransactionResponse answer) {
        boolean exchanges =
                answer.transferCurrency() != null
                        && !answer.transferCurrency().equals(answer.currency());
        return new TransactionRequest(
                answer.date(),
                answer.account(),
                answer.amount(),
                answer.payee(),
                answer.category(),
                answer.transferTo(),
                exchanges ? answer.transferAmount() : null,
                answer.splits() == null
                        ? null
                        : answer.splits().stream().map(Answers::split).toList(),
                answer.notes(),
                answer.tags(),
                answer.status(),
                answer.externalId());
    }

    private static boolean hasNotes(List<Posting> purposes) {
        return purposes.stream().anyMatch(part -> !part.notes().isEmpty());
    }

    private static SplitRequest split(SplitResponse split) {
        return new SplitRequest(split.category(), split.amount(), split.notes());
    }

    private static List<SplitResponse> splits(List<Posting> purposes, References references) {
        return purposes.stream()
                .map(part ->
                        new SplitResponse(
                                textOrNull(part.subject()),
                                categoryName(part, references),
                                part.amount().negated().toDecimal(),
                                part.notes()))
                .toList();
    }

    private static String accountName(Posting posting, References references) {
        return Optional.ofNullable(posting.subject())
                .flatMap(references::account)
                .map(Account::name)
                .orElse("");
    }

    private static @Nullable String categoryName(Posting posting, References references) {
        return Optional.ofNullable(posting.subject())
                .flatMap(references::category)
                .map(Category::name)
                .orElse(null);
    }

    private static String text(@Nullable UUID id) {
        return String.valueOf(id);
    }

    private static @Nullable String textOrNull(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
