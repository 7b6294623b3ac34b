package farthing.backend.search;

import farthing.backend.ledger.Filter;
import farthing.backend.problems.Fields;
import java.util.List;

/// Makes a filter of an expression and collects the errors of all terms.
record Compiler(Search search, Terms terms, Fields fields) {

    Filter filter(Expression expression) {
        return switch (expression) {
            case Expression.And and -> Filter.and(and.parts().stream().map(this::filter).toList());
            case Expression.Or or -> new Filter.Or(or.parts().stream().map(this::filter).toList());
            case Expression.Not not -> new Filter.Not(filter(not.part()));
            case Expression.Term term -> filter(term);
        };
    }

    private Filter filter(Expression.Term term) {
        try {
            return terms.filter(term);
        } catch (SyntaxError e) {
            search.report(fields, e);
            return new Filter.Or(List.of());
        }
    }
}
