package farthing.backend.ledger;

import farthing.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A transaction and its postings, which sum to zero in each currency. The first posting is on the
/// account in which the transaction was entered.
///
/// @param importId id of the import that added it; null if it was not imported
/// @param version 1 at first; each edit adds one
public record Transaction(
        UUID id,
        LocalDate date,
        @Nullable Payee payee,
        FreeTexts words,
        List<Tag> tags,
        @Nullable UUID importId,
        List<Posting> postings,
        long version,
        Instant createdAt) {

    public Transaction {
        tags = List.copyOf(tags);
        postings = List.copyOf(postings);
        if (postings.size() < 2 || !postings.getFirst().isOnAccount()) {
            throw new IllegalArgumentException(
                    "needs at least two postings, the first of them on an account");
        }
        if (!balances(postings)) {
            throw new IllegalArgumentException("the postings do not sum to zero: " + postings);
        }
    }

    /// The posting on the account in which the transaction was entered.
    public Posting first() {
        return postings.getFirst();
    }

    /// The posting on the other account of a transfer.
    public Optional<Posting> otherAccount() {
        return postings.stream().skip(1).filter(Posting::isOnAccount).findFirst();
    }

    /// The postings on categories and the uncategorised ones.
    public List<Posting> purposes() {
        return postings.stream().skip(1).filter(p -> !p.isOnAccount() && !isPassage(p)).toList();
    }

    /// Whether date, accounts, categories and amounts are the same. Texts, statuses and tags may
    /// differ.
    public boolean movesTheSameAs(Transaction other) {
        if (!date.equals(other.date) || postings.size() != other.postings.size()) {
            return false;
        }
        for (int number = 0; number < postings.size(); number++) {
            if (!postings.get(number).movesTheSameAs(other.postings.get(number))) {
                return false;
            }
        }
        return true;
    }

    public boolean isOpeningBalance() {
        return postings.stream().anyMatch(p -> p.kind() == PostingKind.OPENING);
    }

    /// The text for full-text search, as in the view `search_text`. The database folds it and the
    /// search term, because its lower case may differ from Java's.
    String search() {
        Stream<String> texts =
                Stream.concat(
                        Stream.of(payee == null ? "" : payee.name(), words.get(FreeText.NOTES)),
                        postings.stream().map(Posting::notes));
        return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static boolean isPassage(Posting posting) {
        return posting.kind() == PostingKind.EXCHANGE || posting.kind() == PostingKind.OPENING;
    }

    private static boolean balances(List<Posting> postings) {
        Map<Currency, Money> sums = new HashMap<>();
        postings.forEach(p -> sums.merge(p.amount().currency(), p.amount(), Money::plus));
        return sums.values().stream().allMatch(Money::isZero);
    }
}
