package farthing.backend.budgets;

import de.siegmar.fastcsv.writer.CsvWriter;
import farthing.contract.BudgetBalanceResponse;
import farthing.contract.BudgetYearCategoryResponse;
import farthing.contract.BudgetYearFiguresResponse;
import farthing.contract.BudgetYearGroupResponse;
import farthing.contract.BudgetYearResponse;
import farthing.contract.UncountedResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a year of the budget as CSV, for spreadsheets: a row for each category and figure, a
/// column for each month and one for the year. Leaves out hidden categories whose figures are all
/// zero. There are no total rows, so a spreadsheet can add up the rows of a figure. The last rows
/// have the balances at the end of each month, and what no figure counts.
record BudgetYearCsv(BudgetYearResponse year) {

    /// A text that begins with one of these could run as a formula in a spreadsheet.
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    void writeTo(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(
                Stream.of(
                                Stream.of("group", "category", "figure"),
                                year.months().stream(),
                                Stream.of(String.valueOf(year.year())))
                        .flatMap(Function.identity())
                        .toList());
        for (BudgetYearGroupResponse group : year.groups()) {
            for (BudgetYearCategoryResponse category : group.categories()) {
                write(csv, group.name(), category);
            }
        }
        for (BudgetYearCategoryResponse category : year.incomes()) {
            write(csv, "", category);
        }
        writeBalances(csv, "balance", false);
        writeBalances(csv, "expectedBalance", true);
        writeLeftOut(csv, "", "uncategorised", year.uncategorised());
        for (UncountedResponse each : year.uncounted()) {
            writeLeftOut(csv, each.currency(), "uncounted", each.amount());
        }
        csv.flush();
    }

    /// Of the months that have ended, or of the others.
    private void writeBalances(CsvWriter csv, String name, boolean expected) {
        List<String> cells = new ArrayList<>(List.of("", "", name));
        for (BudgetBalanceResponse each : year.balances()) {
            cells.add(each.expected() == expected ? each.balance() : "");
        }
        cells.add("");
        if (year.balances().stream().anyMatch(each -> each.expected() == expected)) {
            csv.writeRecord(cells);
        }
    }

    /// @param currency empty for the currency of the budget
    private void writeLeftOut(CsvWriter csv, String currency, String name, String ofYear) {
        if (isZero(ofYear)) {
            return;
        }
        List<String> cells = new ArrayList<>(List.of("", currency, name));
        year.months().forEach(month -> cells.add(""));
        cells.add(ofYear);
        csv.writeRecord(cells);
    }

    private static void write(CsvWriter csv, String group, BudgetYearCategoryResponse category) {
        if (category.hidden() && category.months().stream().allMatch(BudgetYearCsv::isNothing)) {
            return;
        }
        write(csv, group, category, "assigned", BudgetYearFiguresResponse::assigned);
        write(csv, group, category, "activity", BudgetYearFiguresResponse::activity);
        write(csv, group, category, "difference", BudgetYearFiguresResponse::difference);
    }

    /// Writes nothing if the category does not have that figure.
    private static void write(
            CsvWriter csv,
            String group,
            BudgetYearCategoryResponse category,
            String name,
            Function<BudgetYearFiguresResponse, @Nullable String> figure) {
        String ofYear = figure.apply(category.year());
        if (ofYear == null) {
            return;
        }
        List<String> cells =
                new ArrayList<>(List.of(harmless(group), harmless(category.name()), name));
        for (BudgetYearFiguresResponse month : category.months()) {
            String amount = figure.apply(month);
            cells.add(amount == null ? "" : amount);
        }
        cells.add(ofYear);
        csv.writeRecord(cells);
    }

    private static boolean isNothing(BudgetYearFiguresResponse figures) {
        return isZero(figures.assigned()) && isZero(figures.activity());
    }

    private static boolean isZero(@Nullable String amount) {
        return amount == null || amount.chars().allMatch(c -> c == '0' || c == '.');
    }

    /// Adds an apostrophe in front of a name that a spreadsheet could run as a formula.
    static String harmless(String text) {
        boolean runs = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }
}
