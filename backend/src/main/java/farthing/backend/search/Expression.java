package farthing.backend.search;

import java.util.List;
import java.util.stream.Stream;

/// A parsed search, before names, dates and amounts are looked up.
sealed interface Expression {

    record Or(List<Expression> parts) implements Expression {}

    /// Without parts it finds everything.
    record And(List<Expression> parts) implements Expression {}

    record Not(Expression part) implements Expression {}

    /// `tag:holiday`
    record Term(TermKey key, String value, Place place) implements Expression {}

    /// The terms in the order in which they were written.
    default Stream<Term> terms() {
        return switch (this) {
            case Or or -> or.parts().stream().flatMap(Expression::terms);
            case And and -> and.parts().stream().flatMap(Expression::terms);
            case Not not -> not.part().terms();
            case Term term -> Stream.of(term);
        };
    }
}
