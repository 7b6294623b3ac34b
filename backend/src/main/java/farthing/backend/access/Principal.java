package farthing.backend.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who asks to enter a household. Independent of HTTP: a request and a job enter the same way.
public sealed interface Principal {

    /// A person who signed in.
    ///
    /// @param tokenHash SHA-256 of the session's token
    record Session(byte[] tokenHash) implements Principal {}

    /// A program that a member gave an API token to.
    ///
    /// @param tokenHash SHA-256 of the token
    record ApiToken(byte[] tokenHash) implements Principal {}

    /// Work that the backend does by itself: a schedule that is due, a feed, an import.
    ///
    /// @param name what the history calls it: `schedule`
    /// @param onBehalfOf the member who asked for the work, whose role it has; null where nobody
    ///   did, and then it has the role of an editor
    record Job(String name, @Nullable UUID onBehalfOf) implements Principal {}
}
