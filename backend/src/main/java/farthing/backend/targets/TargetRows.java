package farthing.backend.targets;

import farthing.backend.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/// The columns of a target in the database.
final class TargetRows {

    static final String COLUMNS =
            "number, kind, priority, amount_minor, payment_minor, basis_points, weight, every, unit,"
                    + " start_on, due_on, income_from, income_id, months";

    private TargetRows() {}

    /// The id of the category, then all columns.
    static Columns columns() {
        return new Columns(
                "uuid",
                "smallint",
                "text",
                "smallint",
                "bigint",
                "bigint",
                "integer",
                "smallint",
                "smallint",
                "text",
                "date",
                "date",
                "text",
                "uuid",
                "smallint");
    }

    static void add(Columns rows, UUID category, int number, Target target) {
        rows.add(
                category,
                number,
                target.kind().text(),
                target.priority(),
                target.amount(),
                target.payment(),
                target.basisPoints(),
                target.weight(),
                target.every(),
                target.unit().text(),
                target.start(),
                target.due(),
                target.incomeFrom().text(),
                target.income(),
                target.months());
    }

    /// @param row has these columns after the three columns of the list
    static Target target(ResultSet row) throws SQLException {
        return new Target(
                TargetKind.WORDS.stored(row.getString(5)),
                row.getInt(6),
                row.getLong(7),
                row.getLong(8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                TargetUnit.WORDS.stored(row.getString(12)),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class),
                IncomeFrom.WORDS.stored(row.getString(15)),
                row.getObject(16, UUID.class),
                row.getInt(17));
    }
}
