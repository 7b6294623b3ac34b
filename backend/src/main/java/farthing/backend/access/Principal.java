package farthing.backend.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The identity that a caller claims. It does not depend on HTTP: requests and jobs use the same
/// type.
public sealed interface Principal {

    /// A user with a session.
    ///
    /// @param tokenHash SHA-256 of the session's token
    record Session(byte[] tokenHash) implements Principal {}

    /// A program that uses a member's API token.
    ///
    /// @param tokenHash SHA-256 of the token
    record TokenBearer(byte[] tokenHash) implements Principal {}

    /// A background job of the backend, such as a due schedule, a feed or an import.
    ///
    /// @param name shown in the history, such as `schedule`
    /// @param onBehalfOf the member who requested the job; the job has that member's role. Null if
    ///   the backend started it by itself; it is then an editor
    record Job(String name, @Nullable UUID onBehalfOf) implements Principal {}
}
