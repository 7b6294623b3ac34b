package farthing.backend.budgets;

import farthing.backend.database.ColumnList;
import farthing.backend.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// Reads and writes the rows of the plans of categories.
final class PlanRows {

    static final ColumnList COLUMNS =
            ColumnList.of(
                    "category_id uuid",
                    "month date",
                    "assigned_minor bigint",
                    "planned_minor bigint",
                    "flag boolean",
                    "flag_onward boolean",
                    "release boolean",
                    "release_onward boolean",
                    "notes text",
                    "snoozed boolean",
                    "version bigint");

    private PlanRows() {}

    /// @param rows of [#COLUMNS]
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
                row.getObject("category_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("assigned_minor"),
                row.getLong("planned_minor"),
                flag(row, "flag"),
                flag(row, "release"),
                row.getString("notes"),
                row.getBoolean("snoozed"),
                row.getLong("version"));
    }

    private static CategoryPlan.Flag flag(ResultSet row, String column) throws SQLException {
        return new CategoryPlan.Flag(
                row.getObject(column, Boolean.class),
                row.getObject(column + "_onward", Boolean.class));
    }
}
