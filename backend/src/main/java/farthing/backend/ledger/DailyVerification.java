package farthing.backend.ledger;

import static farthing.backend.database.schema.Tables.VERIFICATION;

import farthing.backend.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.Records;

/// Verifies the books once a day. The first replica that finds it due does it.
@ApplicationScoped
public class DailyVerification {

    private final Database database;

    DailyVerification(Database database) {
        this.database = database;
    }

    /// The last verification.
    ///
    /// @param differences number of differences; 0 if the books are consistent
    public record Last(Instant at, long differences) {}

    /// Verifies the books if the last verification is a day old. Otherwise this is cheap.
    ///
    /// @return the last verification; empty if there was none
    public Optional<Last> runWhereDue() {
        return database.write(sql -> {
            sql.execute("select verify_books_daily()");
            return sql.select(VERIFICATION.VERIFIED_AT, VERIFICATION.DIFFERENCES)
                    .from(VERIFICATION)
                    .fetchOptional(Records.mapping(DailyVerification::last));
        });
    }

    private static Last last(OffsetDateTime at, Long differences) {
        return new Last(at.toInstant(), differences);
    }
}
