package farthing.backend.matching;

import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import farthing.backend.http.Json;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// A temporary table with the lines of one import, in which they are compared with the household's
/// data. It is dropped at the end of the database transaction. COPY cannot write to tables with
/// row-level security, and a temporary table is faster, because it has no write-ahead log and no
/// index.
public final class StagedLines implements AutoCloseable {

    /// The table, for queries.
    public static final Table<?> TABLE = DSL.table(DSL.name("staged_line"));

    private static final int COLUMNS = 14;

    private final BinaryCopy copy;
    private final Fingerprint fingerprint = new Fingerprint();

    private StagedLines(BinaryCopy copy) {
        this.copy = copy;
    }

    /// Produces the lines.
    @FunctionalInterface
    public interface LineSource {
        void writeTo(StagedLines lines) throws Exception;
    }

    public static void create(Scope scope) {
        scope.sql()
                .execute(
                        """
                        create temporary table staged_line (
                          number integer not null, account_id uuid not null, date date,
                          amount_minor bigint, fingerprint bigint, transaction_id uuid,
                          category_id uuid, parts text, transfer_to uuid, status text not null,
                          payee text not null, notes text, external_id text, problem text)
                        on commit drop
                        """);
    }

    /// Account, date and amount of the lines without an external id.
    static Select<Record3<UUID, LocalDate, Long>> amounts() {
        return DSL.selectDistinct(
                        DSL.field(DSL.name("account_id"), UUID.class),
                        DSL.field(DSL.name("date"), LocalDate.class),
                        DSL.field(DSL.name("amount_minor"), Long.class))
                .from(TABLE)
                .where("status <> 'error' and external_id is null");
    }

    /// Account and external id of the lines that have an external id.
    static Select<Record2<UUID, String>> externalIds() {
        return DSL.selectDistinct(
                        DSL.field(DSL.name("account_id"), UUID.class),
                        DSL.field(DSL.name("external_id"), String.class))
                .from(TABLE)
                .where("external_id is not null");
    }

    /// Writes the lines of the source to the table.
    public static void fill(Scope scope, LineSource source) {
        scope.sql()
                .connection(connection -> {
                    try (StagedLines lines =
                            new StagedLines(
                                    new BinaryCopy(
                                            connection,
                                            "copy staged_line from stdin (format binary)"))) {
                        source.writeTo(lines);
                        lines.copy.end();
                    }
                });
        analyze(scope);
    }

    public static void analyze(Scope scope) {
        scope.sql().execute("analyze staged_line");
    }

    public void add(StagedLine line) throws SQLException {
        boolean good = line.problem() == null;
        copy.row(COLUMNS);
        copy.integer(line.number());
        copy.uuid(line.account());
        copy.date(line.date());
        copy.bigint(line.amountMinor());
        copy.bigint(good ? fingerprint.of(line.payee(), line.notes()) : null);
        copy.uuid(good ? Ids.next() : null);
        copy.uuid(line.category());
        copy.text(line.parts() == null ? null : Json.text(line.parts()));
        copy.uuid(line.transferTo());
        copy.text((good ? RowStatus.NEW : RowStatus.ERROR).text());
        copy.text(line.payee());
        copy.text(line.notes());
        copy.text(line.externalId());
        copy.text(line.problem());
    }

    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
