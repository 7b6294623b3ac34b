package farthing.backend.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A filter as alternatives (disjunctive normal form): it matches if all parts of one branch match.
/// Each branch can then be found with its own index.
final class Branches {

    /// A filter with more branches is one branch of one part, which is checked for each key.
    private static final long MOST = 64;

    private Branches() {}

    /// The branches, each a list of predicates or negated predicates. No branch: matches nothing.
    static List<List<Filter>> of(Filter filter) {
        return count(filter, false) > MOST
                ? List.of(List.of(filter))
                : branches(filter, false).stream()
                        .map(Branches::withoutImplied)
                        .distinct()
                        .toList();
    }

    private static long count(Filter filter, boolean negated) {
        return switch (filter) {
            case Filter.Not not -> count(not.part(), !negated);
            case Filter.And and -> count(and.parts(), negated, !negated);
            case Filter.Or or -> count(or.parts(), negated, negated);
            default -> 1;
        };
    }

    private static long count(List<Filter> parts, boolean negated, boolean all) {
        long count = all ? 1 : 0;
        for (Filter part : parts) {
            long each = count(part, negated);
            count = Math.min(MOST + 1, all ? count * each : count + each);
        }
        return count;
    }

    private static List<List<Filter>> branches(Filter filter, boolean negated) {
        return switch (filter) {
            case Filter.Not not -> branches(not.part(), !negated);
            case Filter.And and -> negated ? oneOf(and.parts(), true) : allOf(and.parts(), false);
            case Filter.Or or -> negated ? allOf(or.parts(), true) : oneOf(or.parts(), false);
            default -> List.of(List.of(negated ? new Filter.Not(filter) : filter));
        };
    }

    private static List<List<Filter>> oneOf(List<Filter> parts, boolean negated) {
        return parts.stream().flatMap(part -> branches(part, negated).stream()).toList();
    }

    private static List<List<Filter>> allOf(List<Filter> parts, boolean negated) {
        List<List<Filter>> all = List.of(List.of());
        for (Filter part : parts) {
            List<List<Filter>> longer = new ArrayList<>();
            for (List<Filter> begun : all) {
                for (List<Filter> branch : branches(part, negated)) {
                    LinkedHashSet<Filter> both = new LinkedHashSet<>(begun);
                    both.addAll(branch);
                    longer.add(List.copyOf(both));
                }
            }
            all = longer;
        }
        return all;
    }

    /// An account with a status implies the account.
    private static List<Filter> withoutImplied(List<Filter> branch) {
        List<Filter> parts = new ArrayList<>(branch);
        for (Filter part : branch) {
            if (part instanceof Filter.OnAccountWith with) {
                parts.remove(new Filter.OnAccount(with.account()));
            }
        }
        return parts;
    }
}
