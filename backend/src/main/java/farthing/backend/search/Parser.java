package farthing.backend.search;

import farthing.backend.search.SyntaxError.Reason;
import java.util.ArrayList;
import java.util.List;

/// Parses a search by recursive descent:
///
///     or   = and { "or" and }
///     and  = not { not }
///     not  = "-" not | "(" or ")" | term
///     term = [ key ":" ] ( word | quoted )
final class Parser {

    private final Scanner scanner;
    private final List<Place> parts = new ArrayList<>();
    private int depth;

    private Parser(String text) {
        scanner = new Scanner(text);
    }

    /// @param parts the places of the parts that are all required; for alternatives, one
    record Parsed(Expression expression, List<Place> parts) {

        static final Parsed EVERYTHING = new Parsed(new Expression.And(List.of()), List.of());
    }

    static Parsed parse(String text) throws SyntaxError {
        if (text.isBlank()) {
            return Parsed.EVERYTHING;
        }
        Parser parser = new Parser(text);
        Expression all = parser.or();
        if (!parser.scanner.isAtEnd()) {
            throw new SyntaxError(Reason.PARENTHESIS_NOT_OPENED, parser.here(1));
        }
        List<Place> parts = parser.parts;
        return all instanceof Expression.Or && parts.size() > 1
                ? new Parsed(
                        all, List.of(new Place(parts.getFirst().from(), parts.getLast().until())))
                : new Parsed(all, parts);
    }

    private Expression or() throws SyntaxError {
        List<Expression> parts = new ArrayList<>();
        parts.add(and());
        while (scanner.isOr()) {
            Place or = here(2);
            scanner.skip(2);
            scanner.skipSpace();
            if (isEnd()) {
                throw new SyntaxError(Reason.OR_INCOMPLETE, or);
            }
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
    }

    private Expression and() throws SyntaxError {
        List<Expression> all = new ArrayList<>();
        scanner.skipSpace();
        while (!isEnd()) {
            int from = scanner.at();
            all.add(not());
            if (depth == 0) {
                parts.add(new Place(from, scanner.at()));
            }
            scanner.skipSpace();
        }
        if (all.isEmpty()) {
            throw scanner.isOr()
                    ? new SyntaxError(Reason.OR_INCOMPLETE, here(2))
                    : new SyntaxError(Reason.TERM_MISSING, here(1));
        }
        return all.size() == 1 ? all.getFirst() : new Expression.And(all);
    }

    private Expression not() throws SyntaxError {
        if (scanner.isNot()) {
            scanner.skip(1);
            return new Expression.Not(not());
        }
        if (!scanner.isAt('(')) {
            return scanner.term();
        }
        Place opened = here(1);
        scanner.skip(1);
        scanner.skipSpace();
        if (scanner.isAtEnd()) {
            throw new SyntaxError(Reason.PARENTHESIS_NOT_CLOSED, opened);
        }
        depth++;
        Expression inner = or();
        depth--;
        if (scanner.isAtEnd()) {
            throw new SyntaxError(Reason.PARENTHESIS_NOT_CLOSED, opened);
        }
        scanner.skip(1);
        return inner;
    }

    /// Whether the terms that are all required end here.
    private boolean isEnd() {
        return scanner.isAtEnd() || scanner.isAt(')') || scanner.isOr();
    }

    private Place here(int characters) {
        return new Place(scanner.at(), scanner.at() + characters);
    }
}
