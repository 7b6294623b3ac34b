package farthing.backend.ledger;

import farthing.money.Money;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A posting: one amount of a transaction, on an account, a category or neither.
///
/// @param subject id of the account or category; null for kinds without one
/// @param amount received by the account or category. On a category, expenses are positive and
///   income is negative
/// @param status null unless the posting is on an account
/// @param notes of a split; empty for none
public record Posting(
        PostingKind kind,
        @Nullable UUID subject,
        Money amount,
        @Nullable Status status,
        String notes) {

    public Posting {
        boolean onSomething = kind == PostingKind.ACCOUNT || kind == PostingKind.CATEGORY;
        if (onSomething != (subject != null)) {
            throw new IllegalArgumentException(kind + " with subject " + subject);
        }
        if ((kind == PostingKind.ACCOUNT) != (status != null)) {
            throw new IllegalArgumentException(kind + " with status " + status);
        }
    }

    public static Posting onAccount(UUID account, Money amount, Status status) {
        return new Posting(PostingKind.ACCOUNT, account, amount, status, "");
    }

    public static Posting onCategory(UUID category, Money amount, String notes) {
        return new Posting(PostingKind.CATEGORY, category, amount, null, notes);
    }

    /// A posting without a category.
    public static Posting uncategorised(Money amount, String notes) {
        PostingKind kind =
                amount.isNegative()
                        ? PostingKind.UNCATEGORISED_INCOME
                        : PostingKind.UNCATEGORISED_EXPENSE;
        return new Posting(kind, null, amount, null, notes);
    }

    /// A posting that balances one currency of a transfer between two currencies.
    public static Posting exchange(Money amount) {
        return new Posting(PostingKind.EXCHANGE, null, amount, null, "");
    }

    public static Posting opening(Money amount) {
        return new Posting(PostingKind.OPENING, null, amount, null, "");
    }

    /// Whether both postings have the same kind, subject and amount. Status and notes may differ.
    boolean movesTheSameAs(Posting other) {
        return kind == other.kind
                && Objects.equals(subject, other.subject)
                && amount.equals(other.amount);
    }

    boolean isOnAccount() {
        return kind == PostingKind.ACCOUNT;
    }
}
