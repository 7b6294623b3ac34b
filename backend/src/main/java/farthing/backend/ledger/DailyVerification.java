package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.VERIFICATION;

import farthing.backend.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Verifies the books once a day. Whichever replica asks first does it.
@ApplicationScoped
public class DailyVerification {

    private final Database database;

    DailyVerification(Database database) {
        this.database = database;
    }

    /// When the books were last verified.
    ///
    /// @param differences 0 where they are right
    public record Last(Instant at, long differences) {}

    /// Verifies where a day has gone by, and tells of the last time; cheap where it is not due.
    public Optional<Last> runWhereDue() {
        return database.write(sql -> {
            sql.execute("select verify_books_daily()");
            return sql.select(VERIFICATION.VERIFIED_AT, VERIFICATION.DIFFERENCES)
                    .from(VERIFICATION)
                    .fetchOptional(row -> last(row.value1(), row.value2()));
        });
    }

    private static Last last(OffsetDateTime at, Long differences) {
        return new Last(at.toInstant(), differences);
    }
}
