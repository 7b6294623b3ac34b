package farthing.frontend.transactions;

import farthing.contract.FieldProblem;
import farthing.contract.Limits;
import farthing.contract.SearchPart;
import farthing.frontend.language.Text;
import java.util.Objects;

/// A search that could not be read, split at the wrong part.
///
/// @param before the text before the wrong part
/// @param after the text after it
public record SearchFault(String before, String wrong, String after) {

    static SearchFault of(String search, FieldProblem error) {
        SearchPart place = Objects.requireNonNullElse(error.place(), new SearchPart(0, 0));
        int from = index(search, place.from());
        int until = index(search, place.until());
        return new SearchFault(
                search.substring(0, from),
                from == until ? "\u00a0" : search.substring(from, until),
                search.substring(until));
    }

    /// The part of a search between two code points.
    static String part(String search, SearchPart place) {
        return search.substring(index(search, place.from()), index(search, place.until()));
    }

    /// The search without a part.
    static String without(String search, SearchPart place) {
        String before = search.substring(0, index(search, place.from())).strip();
        String after = search.substring(index(search, place.until())).strip();
        return (before + " " + after).strip();
    }

    private static int index(String text, int point) {
        int points = text.codePointCount(0, text.length());
        return text.offsetByCodePoints(0, Math.min(point, points));
    }

    /// The error in the language of the page.
    static String words(FieldProblem error, Text texts) {
        SearchText text = texts.of(SearchText.class);
        return switch (Objects.requireNonNullElse(error.reason(), "")) {
            case "quote-not-closed" -> text.quote_not_closed();
            case "quotes-empty" -> text.quotes_empty();
            case "parenthesis-not-closed" -> text.parenthesis_not_closed();
            case "parenthesis-not-opened" -> text.parenthesis_not_opened();
            case "term-missing" -> text.term_missing();
            case "or-incomplete" -> text.or_incomplete();
            case "value-missing" -> text.value_missing();
            case "unknown-key" -> text.unknown_key();
            case "unknown-account" -> text.unknown_account();
            case "unknown-category" -> text.unknown_category();
            case "unknown-tag" -> text.unknown_tag();
            case "not-an-amount" -> text.not_an_amount();
            case "not-a-date" -> text.not_a_date();
            case "year-out-of-range" -> text.year_out_of_range(Limits.FIRST_YEAR, Limits.LAST_YEAR);
            case "range-reversed" -> text.range_reversed();
            case "unknown-state" -> text.unknown_state();
            case "unknown-property" -> text.unknown_property();
            case "no-attachments" -> text.no_attachments();
            default -> error.detail();
        };
    }
}
