package farthing.frontend.budget;

import farthing.frontend.server.Cookies;
import farthing.frontend.server.Visit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The groups of categories that this browser shows collapsed. The browser keeps them in a cookie,
/// which the page's script writes.
///
/// @param ids of the groups
record CollapsedGroups(Set<String> ids) {

    static CollapsedGroups of(Visit visit) {
        return new CollapsedGroups(
                new HashSet<>(List.of(visit.cookie(Cookies.COLLAPSED_GROUPS).split("\\."))));
    }

    boolean contains(String group) {
        return ids.contains(group);
    }
}
