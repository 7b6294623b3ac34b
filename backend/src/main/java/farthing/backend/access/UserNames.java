package farthing.backend.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Looks up the names of users, for the history. The package `signin` provides the bean.
public interface UserNames {

    /// Names by id. Deleted users are left out.
    Map<UUID, String> of(Scope scope, Collection<UUID> users);
}
