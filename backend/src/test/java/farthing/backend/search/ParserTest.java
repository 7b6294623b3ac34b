package farthing.backend.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            textBlock =
                    """
                    corner shop            => corner & shop
                    "corner shop"          => [corner shop]
                    “corner shop“          => [corner shop]
                    "the “corner” shop"    => [the “corner” shop]
                    "5"" pipe"             => [5" pipe]
                    payee:"corner shop"    => payee:[corner shop]
                    PAYEE:Aldi             => payee:Aldi
                    a or b c               => a | (b & c)
                    a b OR c               => (a & b) | c
                    a (b or c)             => a & (b | c)
                    -a b                   => !a & b
                    -(a b)                 => !(a & b)
                    --a                    => !!a
                    -payee:a               => !payee:a
                    -"a b"                 => ![a b]
                    a - b                  => a & - & b
                    co-op                  => co-op
                    12:30                  => 12:30
                    amount:-50..-10        => amount:-50..-10
                    oregon                 => oregon
                    "or"                   => or
                    a or(b)                => a | b
                    ((a))                  => a
                    """,
            delimiterString = "=>",
            maxCharsPerColumn = 200)
    void a_search_has_a_structure(String text, String expected) throws SyntaxError {
        assertThat(shown(Parser.parse(text).expression())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            textBlock =
                    """
                    "abc        | 0 1  | quote-not-closed
                    a ""        | 2 4  | quotes-empty
                    (a or b     | 0 1  | parenthesis-not-closed
                    a (         | 2 3  | parenthesis-not-closed
                    a)          | 1 2  | parenthesis-not-opened
                    a () b      | 3 4  | term-missing
                    or a        | 0 2  | or-incomplete
                    a or        | 2 4  | or-incomplete
                    a or or b   | 2 4  | or-incomplete
                    (a or) b    | 3 5  | or-incomplete
                    a payee: b  | 2 8  | value-missing
                    a -tag:     | 3 7  | value-missing
                    a from:b    | 2 7  | unknown-key
                    """)
    void an_error_has_a_place(String text, String place, String reason) {
        try {
            fail(shown(Parser.parse(text).expression()));
        } catch (SyntaxError e) {
            assertThat(e.place().from() + " " + e.place().until()).isEqualTo(place);
            assertThat(e.reason()).isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({"a tag:b -(c or d), 0 1; 2 7; 8 17", "a or b c, 0 8", "(a b), 0 5", "' a ', 1 2"})
    void the_parts_that_are_all_required_have_places(String text, String places)
            throws SyntaxError {
        assertThat(
                        Parser.parse(text).parts().stream()
                                .map(place -> place.from() + " " + place.until())
                                .collect(Collectors.joining("; ")))
                .isEqualTo(places);
    }

    /// All expressions of up to four terms, each written with as few parentheses as possible.
    @Test
    void not_binds_tighter_than_and_which_binds_tighter_than_or() throws SyntaxError {
        for (int leaves = 1; leaves <= 4; leaves++) {
            for (Expression tree : trees(0, leaves)) {
                String written = written(tree, 0);
                Expression parsed = Parser.parse(written).expression();
                for (int facts = 0; facts < 16; facts++) {
                    assertThat(isTrue(parsed, facts)).as(written).isEqualTo(isTrue(tree, facts));
                }
            }
        }
    }

    private static List<Expression> trees(int first, int leaves) {
        List<Expression> trees = new ArrayList<>();
        if (leaves == 1) {
            String name = String.valueOf((char) ('a' + first));
            trees.add(new Expression.Term(TermKey.WORD, name, new Place(0, 0)));
        }
        for (int left = 1; left < leaves; left++) {
            for (Expression one : trees(first, left)) {
                for (Expression other : trees(first + left, leaves - left)) {
                    trees.add(new Expression.And(List.of(one, other)));
                    trees.add(new Expression.Or(List.of(one, other)));
                }
            }
        }
        List<Expression> negated = new ArrayList<>(trees);
        trees.forEach(tree -> negated.add(new Expression.Not(tree)));
        return negated;
    }

    /// @param binding of the expression around: 0 for or, 1 for and, 2 for not
    private static String written(Expression tree, int binding) {
        return switch (tree) {
            case Expression.Or or -> parenthesised(joined(or.parts(), " or ", 0), binding > 0);
            case Expression.And and -> parenthesised(joined(and.parts(), " ", 1), binding > 1);
            case Expression.Not not -> "-" + written(not.part(), 2);
            case Expression.Term term -> term.value();
        };
    }

    private static String joined(List<Expression> parts, String by, int binding) {
        return parts.stream().map(part -> written(part, binding)).collect(Collectors.joining(by));
    }

    private static String parenthesised(String text, boolean needed) {
        return needed ? "(" + text + ")" : text;
    }

    private static boolean isTrue(Expression tree, int facts) {
        return switch (tree) {
            case Expression.Or or -> or.parts().stream().anyMatch(part -> isTrue(part, facts));
            case Expression.And and -> and.parts().stream().allMatch(part -> isTrue(part, facts));
            case Expression.Not not -> !isTrue(not.part(), facts);
            case Expression.Term term -> (facts >> (term.value().charAt(0) - 'a') & 1) == 1;
        };
    }

    private static String shown(Expression tree) {
        return switch (tree) {
            case Expression.Or or -> inner(or.parts(), " | ");
            case Expression.And and -> inner(and.parts(), " & ");
            case Expression.Not not ->
                    not.part() instanceof Expression.And
                            ? "!(" + shown(not.part()) + ")"
                            : "!" + shown(not.part());
            case Expression.Term term -> {
                String value = term.value().contains(" ") ? "[" + term.value() + "]" : term.value();
                String key = term.key().name().toLowerCase(Locale.ROOT);
                yield term.key() == TermKey.WORD ? value : key + ":" + value;
            }
        };
    }

    private static String inner(List<Expression> parts, String by) {
        return parts.stream()
                .map(part ->
                        part instanceof Expression.And || part instanceof Expression.Or
                                ? "(" + shown(part) + ")"
                                : shown(part))
                .collect(Collectors.joining(by));
    }
}
