package farthing.backend.ledger;

import farthing.money.Money;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a transaction.
///
/// @param subject id of the account or category; null for the kinds that have neither
/// @param amount what the account or category receives: on a category, spending is positive and
///   income negative
/// @param status of this side; null where the posting is not on an account
/// @param notes of this part of a split
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

    /// What came in or went out for a purpose nobody has said yet.
    public static Posting uncategorised(Money amount, String notes) {
        PostingKind kind =
                amount.isNegative()
                        ? PostingKind.UNCATEGORISED_INCOME
                        : PostingKind.UNCATEGORISED_EXPENSE;
        return new Posting(kind, null, amount, null, notes);
    }

    /// One side of the passage between two currencies; the account's posting mirrors it.
    public static Posting exchange(Money amount) {
        return new Posting(PostingKind.EXCHANGE, null, amount, null, "");
    }

    public static Posting opening(Money amount) {
        return new Posting(PostingKind.OPENING, null, amount, null, "");
    }

    /// Whether the same money moved in both: status and notes may differ.
    boolean movesTheSameAs(Posting other) {
        return kind == other.kind
                && Objects.equals(subject, other.subject)
                && amount.equals(other.amount);
    }

    boolean isOnAccount() {
        return kind == PostingKind.ACCOUNT;
    }
}
