package farthing.backend.search;

import farthing.backend.search.SyntaxError.Reason;
import java.util.Locale;

/// Reads the words of a search one after another.
final class Scanner {

    /// Phones type the curved ones.
    private static final String QUOTES = "\"“”„";

    private final String text;
    private int at;

    Scanner(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    boolean isAt(char c) {
        return !isAtEnd() && text.charAt(at) == c;
    }

    /// Whether a minus is here that belongs to what follows it.
    boolean isNot() {
        return isAt('-') && !isEndOfWord(at + 1, "");
    }

    boolean isOr() {
        return text.regionMatches(true, at, "or", 0, 2) && isEndOfWord(at + 2, "(" + QUOTES);
    }

    void skip(int characters) {
        at += characters;
    }

    void skipSpace() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /// Reads a term: a text, or a key with a value.
    Expression.Term term() throws SyntaxError {
        int from = at;
        TermKey key = key();
        String value = isQuote() ? quoted() : word();
        if (value.isEmpty()) {
            throw new SyntaxError(Reason.VALUE_MISSING, new Place(from, at));
        }
        return new Expression.Term(key, value, new Place(from, at));
    }

    /// Reads a key and its colon, if there is one here.
    private TermKey key() throws SyntaxError {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == at || end == text.length() || text.charAt(end) != ':') {
            return TermKey.WORD;
        }
        String name = text.substring(at, end).toLowerCase(Locale.ROOT);
        TermKey key = TermKey.WORDS.all().get(name);
        if (key == null || key == TermKey.WORD) {
            throw new SyntaxError(Reason.UNKNOWN_KEY, new Place(at, end + 1));
        }
        at = end + 1;
        return key;
    }

    private String word() {
        int from = at;
        while (!isEndOfWord(at, "(" + QUOTES)) {
            at++;
        }
        return text.substring(from, at);
    }

    /// Reads a text in quotes. `""` inside stands for one quote. A straight quote is closed by a
    /// straight one, so that names with curved quotes can be written.
    private String quoted() throws SyntaxError {
        int from = at;
        String closing = isAt('"') ? "\"" : QUOTES;
        StringBuilder value = new StringBuilder();
        for (at++; !isAtEnd(); at++) {
            if (text.startsWith("\"\"", at)) {
                at++;
            } else if (closing.indexOf(text.charAt(at)) >= 0) {
                at++;
                if (value.toString().isBlank()) {
                    throw new SyntaxError(Reason.QUOTES_EMPTY, new Place(from, at));
                }
                return value.toString();
            }
            value.append(text.charAt(at));
        }
        throw new SyntaxError(Reason.QUOTE_NOT_CLOSED, new Place(from, from + 1));
    }

    private boolean isQuote() {
        return !isAtEnd() && QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    /// @param others further characters that end a word
    private boolean isEndOfWord(int index, String others) {
        return index >= text.length()
                || text.charAt(index) == ')'
                || Character.isWhitespace(text.charAt(index))
                || others.indexOf(text.charAt(index)) >= 0;
    }
}
