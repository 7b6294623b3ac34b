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
import org.jspecify.annotations.Nullable;

/// One dated event and its postings, which sum to zero in each currency. The first posting is on
/// the account the transaction was entered in.
///
/// @param importId the import it came with
/// @param version 1 when booked, one more with each edit
public record Transaction(
        UUID id,
        LocalDate date,
        @Nullable Payee payee,
        Words words,
        List<Tag> tags,
        @Nullable UUID importId,
        List<Posting> postings,
        long version,
        Instant createdAt) {

    public Transaction {
        tags = List.copyOf(tags);
        postings = List.copyOf(postings);
        if (postings.size() < 2 || !postings.getFirst().isOnAccount()) {
            throw new IllegalArgumentException("a first posting on an account, and another");
        }
        if (!balances(postings)) {
            throw new IllegalArgumentException("the postings do not sum to zero: " + postings);
        }
    }

    /// The posting on the account it was entered in.
    public Posting first() {
        return postings.getFirst();
    }

    /// The account posting on the other side of a transfer.
    public Optional<Posting> otherAccount() {
        return postings.stream().skip(1).filter(Posting::isOnAccount).findFirst();
    }

    /// The postings that say what the money was for: on categories, or uncategorised.
    public List<Posting> purposes() {
        return postings.stream().skip(1).filter(p -> !p.isOnAccount() && !isPassage(p)).toList();
    }

    /// Whether the same money moved on the same day; words, statuses and tags may differ.
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

    /// What text search looks through. The database makes it lower case, as it does what is looked
    /// for: its lower case is not always Java's.
    String search() {
        StringBuilder text = new StringBuilder(payee == null ? "" : payee.name());
        text.append(' ').append(words.notes());
        postings.forEach(p -> text.append(' ').append(p.notes()));
        return text.toString().strip();
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
