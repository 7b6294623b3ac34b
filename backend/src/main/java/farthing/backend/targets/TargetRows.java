package farthing.backend.targets;

import farthing.backend.database.ColumnList;
import farthing.backend.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/// The columns of a target in the database.
final class TargetRows {

    static final ColumnList COLUMNS =
            ColumnList.of(
                    "category_id uuid",
                    "number smallint",
                    "kind text",
                    "priority smallint",
                    "amount_minor bigint",
                    "payment_minor bigint",
                    "basis_points integer",
                    "weight smallint",
                    "every smallint",
                    "unit text",
                    "start_on date",
                    "due_on date",
                    "income_from text",
                    "income_id uuid",
                    "months smallint");

    private TargetRows() {}

    /// @param rows of [#COLUMNS]
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

    /// Reads a row of [#COLUMNS].
    static Target target(ResultSet row) throws SQLException {
        return new Target(
                TargetKind.WORDS.stored(row.getString("kind")),
                row.getInt("priority"),
                row.getLong("amount_minor"),
                row.getLong("payment_minor"),
                row.getInt("basis_points"),
                row.getInt("weight"),
                row.getInt("every"),
                TargetUnit.WORDS.stored(row.getString("unit")),
                row.getObject("start_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                IncomeFrom.WORDS.stored(row.getString("income_from")),
                row.getObject("income_id", UUID.class),
                row.getInt("months"));
    }
}
