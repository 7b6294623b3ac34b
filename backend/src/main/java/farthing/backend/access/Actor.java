package farthing.backend.access;

import farthing.backend.problems.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The author of a change: a user, an API token or a background job.
///
/// @param user id of the user who signed in, who owns the API token, or who requested the job; null
///   for a job that the backend started by itself
/// @param name of the API token or the job; null for a user
public record Actor(Kind kind, @Nullable UUID user, @Nullable String name) {

    /// The kind of author.
    public enum Kind {
        USER,
        API_TOKEN,
        JOB;

        public static final Words<Kind> WORDS = Words.of(Kind.class);

        /// `api-token`
        public String text() {
            return Words.word(this);
        }
    }

    /// The author in one word, for filters: `user:<id>`, `api-token:<name>`, `job:<name>`.
    public String who() {
        return kind.text() + ":" + (name == null ? user : name);
    }

    public static Actor user(UUID user) {
        return new Actor(Kind.USER, user, null);
    }
}
