package farthing.backend.imports;

import farthing.backend.access.Scope;
import farthing.backend.database.Ids;
import java.sql.SQLException;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// The rows of one import in a table that lasts as long as the database transaction: where they are
/// compared with what the household has. A table under row-level security takes no COPY, and this
/// one is neither logged nor indexed.
final class StagedRows implements AutoCloseable {

    /// The rows, for a statement.
    static final Table<?> TABLE = DSL.table(DSL.name("staged_row"));

    private static final int COLUMNS = 11;

    private final BinaryCopy copy;
    private final Fingerprint fingerprint = new Fingerprint();

    private StagedRows(BinaryCopy copy) {
        this.copy = copy;
    }

    /// What puts the rows in.
    @FunctionalInterface
    interface Source {
        void writeTo(StagedRows rows) throws Exception;
    }

    static void create(Scope scope) {
        scope.sql()
                .execute(
                        """
                        create temporary table staged_row (
                          number integer not null, date date, amount_minor bigint,
                          fingerprint bigint, transaction_id uuid, category_id uuid,
                          status text not null, payee text not null, notes text, external_id text,
                          problem text) on commit drop
                        """);
    }

    /// Puts rows in, one after the other.
    static void fill(Scope scope, Source source) {
        scope.sql()
                .connection(connection -> {
                    try (StagedRows rows =
                            new StagedRows(
                                    new BinaryCopy(
                                            connection,
                                            "copy staged_row from stdin (format binary)"))) {
                        source.writeTo(rows);
                        rows.copy.end();
                    }
                });
        analyze(scope);
    }

    static void analyze(Scope scope) {
        scope.sql().execute("analyze staged_row");
    }

    void add(FileRow row) throws SQLException {
        boolean good = row.problem() == null;
        copy.row(COLUMNS);
        copy.integer(row.number());
        copy.date(row.date());
        copy.bigint(row.amountMinor());
        copy.bigint(good ? fingerprint.of(row.payee(), row.notes()) : null);
        copy.uuid(good ? Ids.next() : null);
        copy.uuid(row.category());
        copy.text((good ? RowStatus.NEW : RowStatus.ERROR).text());
        copy.text(row.payee());
        copy.text(row.notes());
        copy.text(row.externalId());
        copy.text(row.problem());
    }

    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
