package farthing.backend.search;

import farthing.backend.problems.Fields;
import farthing.contract.FieldProblem;
import farthing.contract.Limits;
import farthing.contract.SearchPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A search as somebody wrote it.
public final class Search {

    private final String pointer;
    private final String text;
    private final Parser.Parsed parsed;

    private Search(String pointer, String text, Parser.Parsed parsed) {
        this.pointer = pointer;
        this.text = text;
        this.parsed = parsed;
    }

    /// Parses a search. Errors are added to `fields`, with their place.
    ///
    /// @param pointer name of the parameter or field
    /// @param text null or blank finds everything
    public static Search parse(Fields fields, String pointer, @Nullable String text) {
        String written = text == null ? "" : text;
        Search everything = new Search(pointer, written, Parser.Parsed.EVERYTHING);
        @Nullable String fault = Fields.fault(written, Limits.SEARCH);
        if (fault != null) {
            fields.add(pointer, fault);
            return everything;
        }
        try {
            return new Search(pointer, written, Parser.parse(written));
        } catch (SyntaxError e) {
            everything.report(fields, e);
            return everything;
        }
    }

    /// The parts that are all required, in the order in which they were written. A search with
    /// alternatives is one part.
    public List<SearchPart> parts() {
        return parsed.parts().stream()
                .map(place -> new SearchPart(point(place.from()), point(place.until())))
                .toList();
    }

    /// Whether [Searches] must look something up before the search can be run.
    public boolean needsLookUp() {
        return expression().terms().anyMatch(term -> TermNames.isName(term) || isOfHousehold(term));
    }

    Expression expression() {
        return parsed.expression();
    }

    /// Whether the currencies and the calendar of the household decide what the term finds.
    static boolean isOfHousehold(Expression.Term term) {
        return term.key() == TermKey.AMOUNT || term.key() == TermKey.DATE;
    }

    void report(Fields fields, SyntaxError error) {
        SearchPart place =
                new SearchPart(point(error.place().from()), point(error.place().until()));
        fields.add(
                new FieldProblem(
                        pointer, String.valueOf(error.getMessage()), error.reason(), place));
    }

    /// Counts in code points, as clients in other languages do.
    private int point(int index) {
        return text.codePointCount(0, Math.min(index, text.length()));
    }
}
