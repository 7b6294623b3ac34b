package farthing.backend.problems;

import farthing.contract.FieldProblem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Problems that any request may have.
public sealed interface RequestProblem extends UserProblem {

    @Override
    default String area() {
        return "requests";
    }

    /// Finds an object by the id in a path.
    ///
    /// @param what name of the kind of object, for the message
    /// @throws Refused `not-found` if the id is invalid or unknown
    static <T> T found(String what, @Nullable String id, Function<UUID, Optional<T>> find) {
        return Fields.parseId(id).flatMap(find).orElseThrow(() -> new NotFound(what).refused());
    }

    /// One or more fields are invalid.
    record InvalidFields(List<FieldProblem> errors) implements RequestProblem {

        public InvalidFields {
            errors = List.copyOf(errors);
        }

        /// `InvalidFields.at("/date", "There is no 2026-02-30")`
        public static InvalidFields at(String pointer, String detail) {
            return new InvalidFields(List.of(new FieldProblem(pointer, detail)));
        }

        @Override
        public String code() {
            return "invalid-fields";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return errors.size() == 1
                    ? errors.getFirst().detail()
                    : errors.size() + " fields are invalid";
        }
    }

    /// The body is not JSON, or not one JSON object.
    record MalformedJson(String title) implements RequestProblem {
        @Override
        public String code() {
            return "malformed-json";
        }

        @Override
        public int status() {
            return 400;
        }
    }

    /// The body exceeds the limit of the call.
    record TooLarge(String title) implements RequestProblem {
        @Override
        public String code() {
            return "too-large";
        }

        @Override
        public int status() {
            return 413;
        }
    }

    /// No token, or one that is unknown or has expired.
    record NotSignedIn() implements RequestProblem {
        @Override
        public String code() {
            return "not-signed-in";
        }

        @Override
        public int status() {
            return 401;
        }

        @Override
        public String title() {
            return "Sign in: the token is missing, invalid or expired";
        }
    }

    /// The member's role does not allow it.
    record NotAllowed(String title) implements RequestProblem {
        @Override
        public String code() {
            return "not-allowed";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /// The object does not exist in this household.
    record NotFound(String what) implements RequestProblem {
        @Override
        public String code() {
            return "not-found";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "Unknown " + what;
        }
    }

    /// The object was changed after it was read (RFC 9110 §15.5.13).
    record Stale(String what) implements RequestProblem {
        @Override
        public String code() {
            return "stale";
        }

        @Override
        public int status() {
            return 412;
        }

        @Override
        public String title() {
            return "The " + what + " was changed by somebody else; read it again";
        }
    }

    /// An edit or a deletion without `If-Match` (RFC 6585 §3).
    record IfMatchMissing() implements RequestProblem {
        @Override
        public String code() {
            return "if-match-missing";
        }

        @Override
        public int status() {
            return 428;
        }

        @Override
        public String title() {
            return "If-Match is required: send the ETag of the version that you read";
        }
    }

    /// A concurrent change came first. The caller must read again.
    record Conflict() implements RequestProblem {
        @Override
        public String code() {
            return "conflict";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "Somebody else changed this at the same time; read it again";
        }
    }

    /// The `Idempotency-Key` was used with a different request.
    record IdempotencyKeyReused() implements RequestProblem {
        @Override
        public String code() {
            return "idempotency-key-reused";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "This Idempotency-Key was used for another request";
        }
    }
}
