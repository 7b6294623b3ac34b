package farthing.backend.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// The names of users, for what tells who did something. Sign-in, which keeps the users, has the
/// bean of this.
public interface UserNames {

    /// By id; without those that are no users any more.
    Map<UUID, String> of(Scope scope, Collection<UUID> users);
}
