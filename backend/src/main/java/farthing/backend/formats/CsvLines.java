package farthing.backend.formats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Converts CSV records to statement lines, once the columns and formats are known.
final class CsvLines {

    private final ColumnPositions columns;
    private final DateOrder dates;
    private final AmountText amounts;

    CsvLines(ColumnPositions columns, DateOrder dates, AmountText amounts) {
        this.columns = columns;
        this.dates = dates;
        this.amounts = amounts;
    }

    StatementLine read(int number, List<String> cells) {
        @Nullable String problem = null;
        @Nullable LocalDate date = null;
        @Nullable Long amount = null;
        try {
            date = date(cell(cells, Column.DATE));
        } catch (CellProblem e) {
            problem = e.getMessage();
        }
        try {
            amount = amount(cells);
        } catch (CellProblem e) {
            problem = problem == null ? e.getMessage() : problem;
        }
        String externalId = cell(cells, Column.EXTERNAL_ID);
        return new StatementLine(
                number,
                null,
                date,
                amount,
                cell(cells, Column.PAYEE),
                cell(cells, Column.NOTES),
                cell(cells, Column.CATEGORY),
                List.of(),
                List.of(),
                null,
                externalId.isEmpty() ? null : externalId,
                problem);
    }

    private LocalDate date(String cell) throws CellProblem {
        if (cell.isEmpty()) {
            throw new CellProblem("The date is missing");
        }
        LocalDate date = dates.parse(cell);
        if (date == null) {
            throw CellProblem.not("a date (" + dates.pattern() + ")", cell);
        }
        return date;
    }

    private long amount(List<String> cells) throws CellProblem {
        String currency = cell(cells, Column.CURRENCY);
        if (!currency.isEmpty()) {
            amounts.checkCurrency(currency);
        }
        String amount = cell(cells, Column.AMOUNT);
        if (!amount.isEmpty()) {
            long minor = amounts.minor(amount);
            Optional<Boolean> out = AmountText.direction(cell(cells, Column.DIRECTION));
            return out.orElse(false) ? -Math.abs(minor) : minor;
        }
        String debit = cell(cells, Column.DEBIT);
        String credit = cell(cells, Column.CREDIT);
        if (debit.isEmpty() && credit.isEmpty()) {
            throw new CellProblem("The amount is missing");
        }
        long out = debit.isEmpty() ? 0 : -Math.abs(amounts.minor(debit));
        long in = credit.isEmpty() ? 0 : amounts.minor(credit);
        if (out != 0 && in != 0) {
            throw new CellProblem(
                    "Debit and credit are both filled: "
                            + CellProblem.shown(debit)
                            + " and "
                            + CellProblem.shown(credit));
        }
        return out + in;
    }

    private String cell(List<String> cells, Column column) {
        return CsvText.cell(cells, columns.at(column));
    }
}
