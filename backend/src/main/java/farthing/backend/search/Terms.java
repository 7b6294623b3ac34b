package farthing.backend.search;

import farthing.backend.ledger.Filter;
import farthing.backend.ledger.Status;
import farthing.backend.search.SyntaxError.Reason;
import farthing.contract.HouseholdMonth;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Makes filters of terms.
///
/// @param currencies of the household's accounts
/// @param today in the household's time zone
record Terms(TermNames names, Set<Currency> currencies, LocalDate today, HouseholdMonth calendar) {

    Filter filter(Expression.Term term) throws SyntaxError {
        return switch (term.key()) {
            case WORD -> new Filter.Containing(term.value());
            case PAYEE -> new Filter.PayeeContaining(term.value());
            case NOTES -> new Filter.NotesContaining(term.value());
            case ACCOUNT -> any(names.ids(term), Filter.OnAccount::new);
            case CATEGORY -> any(names.ids(term), Filter.OnCategory::new);
            case TAG -> any(names.ids(term), Filter.Tagged::new);
            case AMOUNT ->
                    new Filter.Amount(
                            AmountCondition.parse(term.value(), term.place(), currencies)
                                    .ranges(currencies));
            case DATE -> Days.read(lowerCase(term), term.place(), today, calendar);
            case IS -> is(term);
            case HAS -> has(term);
        };
    }

    private static Filter any(List<UUID> ids, Function<UUID, Filter> filter) {
        return ids.size() == 1
                ? filter.apply(ids.getFirst())
                : new Filter.Or(ids.stream().map(filter).toList());
    }

    private static Filter is(Expression.Term term) throws SyntaxError {
        return switch (lowerCase(term)) {
            case "uncategorised", "uncategorized" -> new Filter.Uncategorised();
            case "transfer" -> new Filter.Transfer();
            case "split" -> new Filter.Split();
            case "pending" -> new Filter.WithStatus(Status.PENDING);
            case "cleared" -> new Filter.WithStatus(Status.CLEARED);
            case "reconciled" -> new Filter.WithStatus(Status.RECONCILED);
            default -> throw new SyntaxError(Reason.UNKNOWN_STATE, term.place());
        };
    }

    private static Filter has(Expression.Term term) throws SyntaxError {
        return switch (lowerCase(term)) {
            case "notes" -> new Filter.WithNotes();
            case "attachment" -> throw new SyntaxError(Reason.NO_ATTACHMENTS, term.place());
            default -> throw new SyntaxError(Reason.UNKNOWN_PROPERTY, term.place());
        };
    }

    private static String lowerCase(Expression.Term term) {
        return term.value().toLowerCase(Locale.ROOT);
    }
}
