package farthing.backend.budgets;

import farthing.backend.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// Reads and writes the rows of the plans of categories.
final class PlanRows {

    static final String COLUMNS =
            """
            category_id, month, assigned_minor, planned_minor, flag, flag_onward, release,
            release_onward, notes, snoozed, version\
            """;

    private PlanRows() {}

    /// For [#add].
    static Columns columns() {
        return new Columns(
                "uuid", "date", "bigint", "bigint", "boolean", "boolean", "boolean", "boolean",
                "text", "boolean", "bigint");
    }

    static void add(Columns rows, CategoryPlan plan) {
        rows.add(
                plan.category(),
                plan.month().atDay(1),
                plan.assigned(),
                plan.planned(),
                plan.flag().alone(),
                plan.flag().onward(),
                plan.release().alone(),
                plan.release().onward(),
                plan.notes(),
                plan.snoozed(),
                plan.version());
    }

    /// Reads a row of [#COLUMNS].
    static CategoryPlan plan(ResultSet row) throws SQLException {
        return new CategoryPlan(
                row.getObject(1, UUID.class),
                YearMonth.from(row.getObject(2, LocalDate.class)),
                row.getLong(3),
                row.getLong(4),
                flag(row, 5),
                flag(row, 7),
                row.getString(9),
                row.getBoolean(10),
                row.getLong(11));
    }

    private static CategoryPlan.Flag flag(ResultSet row, int column) throws SQLException {
        return new CategoryPlan.Flag(
                row.getObject(column, Boolean.class), row.getObject(column + 1, Boolean.class));
    }
}
