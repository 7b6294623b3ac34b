package farthing.backend.categories;

import java.util.UUID;

/// A group of categories.
///
/// @param name at most 100 characters, unique in the household
/// @param position among the groups, from 1; any number that is too large stands for the end
public record CategoryGroup(UUID id, String name, int position, long version) {

    CategoryGroup at(int place) {
        return new CategoryGroup(id, name, place, version);
    }
}
