package farthing.backend.search;

import farthing.backend.database.Pipeline;
import farthing.backend.database.Rendered;
import farthing.backend.problems.Words;
import farthing.backend.search.SyntaxError.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ids of the accounts, categories and tags that a search names, ignoring case, accents and
/// letter variants. The name of a group stands for its categories.
final class TermNames {

    /// One row for each account, category and tag, and one without an id for each group.
    private static final Rendered FIND =
            new Rendered(
                    """
                    select wanted.number, named.id
                      from (select number, key, folded(name) as name
                              from unnest(?::text[], ?::text[]) with ordinality
                                   as terms (key, name, number)
                            offset 0) as wanted
                     cross join lateral (
                           select id from account
                            where wanted.key = 'account' and household_id = ?
                              and folded(name) = wanted.name
                            union all
                           select id from category
                            where wanted.key = 'category' and household_id = ?
                              and (folded(name) = wanted.name
                                   or group_id = any(array(
                                        select id from category_group
                                         where household_id = ?
                                           and folded(name) = wanted.name)))
                            union all
                           select null from category_group
                            where wanted.key = 'category' and household_id = ?
                              and folded(name) = wanted.name
                            union all
                           select id from tag
                            where wanted.key = 'tag' and household_id = ?
                              and folded(name) = wanted.name
                           offset 0) as named
                    """);

    private final List<Expression.Term> terms;
    private final Map<Integer, List<@Nullable UUID>> found = new HashMap<>();

    private TermNames(List<Expression.Term> terms) {
        this.terms = terms;
    }

    static boolean isName(Expression.Term term) {
        return switch (term.key()) {
            case ACCOUNT, CATEGORY, TAG -> true;
            case AMOUNT, DATE, HAS, IS, NOTES, PAYEE, WORD -> false;
        };
    }

    /// Looks up the names of the terms, in a pipeline.
    static TermNames lookUp(Pipeline pipeline, UUID household, Expression expression) {
        TermNames names = new TermNames(expression.terms().filter(TermNames::isName).toList());
        if (!names.terms.isEmpty()) {
            pipeline.read(
                    FIND,
                    row ->
                            names.found
                                    .computeIfAbsent(
                                            row.getInt("number") - 1, term -> new ArrayList<>())
                                    .add(row.getObject("id", UUID.class)),
                    names.terms.stream().map(term -> Words.word(term.key())).toArray(String[]::new),
                    names.terms.stream().map(term -> term.value().strip()).toArray(String[]::new),
                    household,
                    household,
                    household,
                    household,
                    household);
        }
        return names;
    }

    /// The ids that a term names.
    ///
    /// @throws SyntaxError if nothing has this name
    List<UUID> ids(Expression.Term term) throws SyntaxError {
        List<@Nullable UUID> ids = found.get(terms.indexOf(term));
        if (ids == null) {
            throw new SyntaxError(
                    switch (term.key()) {
                        case ACCOUNT -> Reason.UNKNOWN_ACCOUNT;
                        case TAG -> Reason.UNKNOWN_TAG;
                        default -> Reason.UNKNOWN_CATEGORY;
                    },
                    term.place());
        }
        List<UUID> known = new ArrayList<>();
        for (UUID id : ids) {
            if (id != null) {
                known.add(id);
            }
        }
        return known;
    }
}
