package farthing.backend.categories;

import java.util.UUID;

/// What money is spent on, or where income comes from.
///
/// @param group id of its group
/// @param name at most 100 characters, unique in its group
/// @param hidden whether the pages omit it when a new transaction is entered
/// @param position in its group, from 1; [#LAST] or any number that is too large stands for the end
public record Category(
        UUID id,
        UUID group,
        String name,
        CategoryKind kind,
        boolean hidden,
        int position,
        long version) {

    static final int LAST = Integer.MAX_VALUE;

    Category at(int place) {
        return new Category(id, group, name, kind, hidden, place, version);
    }
}
