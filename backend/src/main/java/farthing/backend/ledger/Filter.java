package farthing.backend.ledger;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/// A filter of transactions: an expression of typed predicates. [PageKeys] compiles it to SQL.
public sealed interface Filter {

    Filter ALL = new And(List.of());

    /// Matches if every part matches; without parts it matches all.
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// Matches if at least one part matches; without parts it matches none.
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Filter part) implements Filter {}

    /// Dated on this day or later.
    record From(LocalDate date) implements Filter {}

    /// Dated on this day or earlier.
    record Until(LocalDate date) implements Filter {}

    /// Has a posting on the account. Both sides of a transfer match.
    record OnAccount(UUID account) implements Filter {}

    /// Has a posting on the account with this status.
    record OnAccountWith(UUID account, Status status) implements Filter {}

    /// The first posting has this status.
    record WithStatus(Status status) implements Filter {}

    record OnCategory(UUID category) implements Filter {}

    /// Has an uncategorised posting.
    record Uncategorised() implements Filter {}

    /// Counts in the budget in this way.
    record InBudget(BudgetPart part) implements Filter {}

    record WithPayee(UUID payee) implements Filter {}

    /// Has the tag of this name, ignoring case.
    record WithTag(String name) implements Filter {}

    record Tagged(UUID tag) implements Filter {}

    /// Has postings on two accounts.
    record Transfer() implements Filter {}

    /// Has at least two postings that are on a category or uncategorised.
    record Split() implements Filter {}

    /// Has notes of its own, not only those of a split.
    record WithNotes() implements Filter {}

    /// The amount of the first posting is in one of the ranges.
    record Amount(List<Range> ranges) implements Filter {
        public Amount {
            ranges = List.copyOf(ranges);
        }
    }

    /// Signed amounts from `least` to `most`, in minor units of the currency.
    record Range(Currency currency, long least, long most) {}

    /// Payee or notes contain the text, ignoring case, accents and letter variants.
    record Containing(String text) implements Filter {}

    /// The same for the payee.
    record PayeeContaining(String text) implements Filter {}

    /// The same for the notes.
    record NotesContaining(String text) implements Filter {}

    static Filter and(List<Filter> parts) {
        return parts.size() == 1 ? parts.getFirst() : new And(parts);
    }
}
