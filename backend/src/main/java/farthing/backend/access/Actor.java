package farthing.backend.access;

import farthing.backend.problems.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts in a household, as the history names them.
///
/// @param user the person: who signed in, whose API token it is, or on whose behalf a job works;
///   null for a job that nobody asked for
/// @param name of the API token or the job; null for a person
public record Actor(Kind kind, @Nullable UUID user, @Nullable String name) {

    /// How somebody acts.
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

    public static Actor user(UUID user) {
        return new Actor(Kind.USER, user, null);
    }
}
