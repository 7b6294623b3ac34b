package farthing.backend.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Detects columns by their content, if there is no known header.
final class GuessedColumns {

    private static final int MOST_OF_AN_AMOUNT = 40;

    /// Digits with marks between them; before and after them signs and words of up to three
    /// letters.
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "[^\\p{L}0-9]{0,3}\\p{L}{0,3}[^\\p{L}0-9]{0,3}"
                            + "[0-9][0-9.,'’\\s\\u00a0\\u202f]*"
                            + "[^\\p{L}0-9]{0,3}\\p{L}{0,3}\\.?");

    private final List<List<String>> rows;
    private final int width;

    private GuessedColumns(List<List<String>> rows) {
        this.rows = rows;
        this.width = rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /// The first column with dates is the date. The first column with amounts is the amount; a
    /// column with decimals or signs is preferred to one with whole numbers. If always exactly one
    /// of the first two is filled, they are debit and credit. The first two columns with text are
    /// payee and notes.
    static ColumnPositions in(List<List<String>> rows) {
        return new GuessedColumns(rows).columns();
    }

    static boolean isDate(String cell) {
        for (DateOrder order : DateOrder.values()) {
            if (order.parse(cell) != null) {
                return true;
            }
        }
        return false;
    }

    static boolean isAmount(String cell) {
        return cell.length() <= MOST_OF_AN_AMOUNT && AMOUNT.matcher(cell).matches();
    }

    private ColumnPositions columns() {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        List<Integer> dates = where(GuessedColumns::isDate);
        List<Integer> amounts = where(GuessedColumns::isAmount);
        amounts.removeAll(dates);
        if (!dates.isEmpty()) {
            found.put(Column.DATE, dates.getFirst());
        }
        putAmounts(found, amounts);
        List<Integer> texts = where(cell -> cell.chars().anyMatch(Character::isLetter));
        texts.removeAll(dates);
        texts.removeAll(amounts);
        if (!texts.isEmpty()) {
            found.put(Column.PAYEE, texts.getFirst());
        }
        if (texts.size() > 1) {
            found.put(Column.NOTES, texts.get(1));
        }
        return new ColumnPositions(found);
    }

    private void putAmounts(Map<Column, Integer> found, List<Integer> amounts) {
        List<Integer> exact = new ArrayList<>(amounts);
        exact.removeIf(column -> !has(column, GuessedColumns::isExact));
        List<Integer> likely = exact.isEmpty() ? amounts : exact;
        if (likely.size() > 1 && areAlternatives(likely.get(0), likely.get(1))) {
            found.put(Column.DEBIT, likely.get(0));
            found.put(Column.CREDIT, likely.get(1));
        } else if (!likely.isEmpty()) {
            found.put(Column.AMOUNT, likely.getFirst());
        }
    }

    private static boolean isExact(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '.' || c == '-' || c == '+');
    }

    private boolean areAlternatives(int one, int other) {
        return rows.stream()
                .allMatch(row ->
                        CsvText.cell(row, one).isEmpty() != CsvText.cell(row, other).isEmpty());
    }

    private boolean has(int column, Predicate<String> kind) {
        return rows.stream().anyMatch(row -> kind.test(CsvText.cell(row, column)));
    }

    /// The columns in which at least 90 % of the filled cells are of a kind.
    private List<Integer> where(Predicate<String> kind) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int filled = 0;
            int matching = 0;
            for (List<String> row : rows) {
                String cell = CsvText.cell(row, column);
                filled += cell.isEmpty() ? 0 : 1;
                matching += !cell.isEmpty() && kind.test(cell) ? 1 : 0;
            }
            if (filled > 0 && matching * 10 >= filled * 9) {
                columns.add(column);
            }
        }
        return columns;
    }
}
