package farthing.backend.history;

import farthing.backend.access.Scope;
import java.util.Set;
import java.util.UUID;

/// Finds what uses an account or category, which prevents its removal. The package `transactions`
/// provides the bean.
public interface Uses {

    /// The ids of a few transactions that use it, and of their imports.
    Set<UUID> of(Scope scope, UUID subject);
}
