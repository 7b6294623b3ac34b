package farthing.backend.formats;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The date and number formats of a file.
///
/// @param doubts sentences for the user about formats that the file does not determine
record CsvConventions(DateOrder dates, DecimalMark decimal, List<String> doubts) {

    /// Detects the formats from all rows: `03/04/2026` is ambiguous, but `25/04/2026` further down
    /// decides. If all rows are ambiguous, the household's language decides. For English without a
    /// country the month comes first if the account is in US dollars.
    static CsvConventions of(CsvLayout layout, FormatOptions options) throws IOException {
        FormatOptions.RequestedOptions asked = options.asked();
        Locale locale = options.locale();
        Currency currency = options.currency();
        Tally tally = new Tally(layout);
        layout.text().forEach(tally::add);
        if (tally.rows == 0) {
            throw new FormatProblem.FileEmpty().refused();
        }
        List<String> doubts = new ArrayList<>();
        DateOrder dates = asked.dates == null ? tally.dates(locale, currency, doubts) : asked.dates;
        DecimalMark decimal =
                asked.decimal == null ? tally.decimal(locale, currency, doubts) : asked.decimal;
        return new CsvConventions(dates, decimal, List.copyOf(doubts));
    }

    /// Counts which formats the cells support.
    private static final class Tally {

        private static final Set<String> MONTH_FIRST = Set.of("US", "PH");

        private final CsvLayout layout;
        private final int[] orders = new int[DateOrder.values().length];
        private @Nullable DateText open;
        private String openText = "";
        private int commas;
        private int points;
        private String ambiguous = "";
        private int rows;

        Tally(CsvLayout layout) {
            this.layout = layout;
        }

        boolean add(int number, CsvRecord record) {
            if (number < layout.first()) {
                return true;
            }
            rows++;
            ColumnPositions columns = layout.columns();
            List<String> cells = record.getFields();
            addDate(CsvText.cell(cells, columns.at(Column.DATE)));
            addAmount(CsvText.cell(cells, columns.at(Column.AMOUNT)));
            addAmount(CsvText.cell(cells, columns.at(Column.DEBIT)));
            addAmount(CsvText.cell(cells, columns.at(Column.CREDIT)));
            return true;
        }

        private void addDate(String cell) {
            DateText date = DateText.of(cell);
            if (date == null || date.yearFirst()) {
                return;
            }
            int possible = 0;
            for (DateOrder order : DateOrder.values()) {
                if (order.parse(date) != null) {
                    orders[order.ordinal()]++;
                    possible++;
                }
            }
            if (possible > 1 && open == null) {
                open = date;
                openText = CellProblem.shown(cell);
            }
        }

        private void addAmount(String cell) {
            DecimalMark mark = AmountText.evidence(cell);
            if (mark == DecimalMark.COMMA) {
                commas++;
            } else if (mark == DecimalMark.POINT) {
                points++;
            } else if (ambiguous.isEmpty() && AmountText.isAmbiguous(cell)) {
                ambiguous = cell;
            }
        }

        DateOrder dates(Locale locale, Currency currency, List<String> doubts) {
            List<DateOrder> best = best();
            if (best.size() == 1) {
                return best.getFirst();
            }
            if (open == null) {
                return DateOrder.YMD; // all dates begin with the year
            }
            if (open.separator() == '.' && best.contains(DateOrder.DMY)) {
                return DateOrder.DMY; // with points, the month never comes first
            }
            DateOrder usual = usual(locale, currency);
            DateOrder chosen = best.contains(usual) ? usual : best.getFirst();
            LocalDate read = chosen.parse(open);
            doubts.add(
                    "Day and month could be swapped in this file; \""
                            + openText
                            + "\" was read as "
                            + read);
            return chosen;
        }

        private List<DateOrder> best() {
            int most = Math.max(orders[0], Math.max(orders[1], orders[2]));
            List<DateOrder> best = new ArrayList<>();
            for (DateOrder order : DateOrder.values()) {
                if (orders[order.ordinal()] == most) {
                    best.add(order);
                }
            }
            return best;
        }

        private static DateOrder usual(Locale locale, Currency currency) {
            if (locale.getLanguage().equals("ja")) {
                return DateOrder.YMD;
            }
            boolean dollars =
                    locale.getLanguage().equals("en")
                            && locale.getCountry().isEmpty()
                            && currency.getCurrencyCode().equals("USD");
            return dollars || MONTH_FIRST.contains(locale.getCountry())
                    ? DateOrder.MDY
                    : DateOrder.DMY;
        }

        DecimalMark decimal(Locale locale, Currency currency, List<String> doubts) {
            if (commas != points) {
                return commas > points ? DecimalMark.COMMA : DecimalMark.POINT;
            }
            DecimalMark usual = DecimalMark.of(locale);
            if (commas > 0 || ambiguous.isEmpty()) {
                return usual;
            }
            if (currency.getDefaultFractionDigits() < 3) { // so the mark separates thousands
                return ambiguous.indexOf(',') >= 0 ? DecimalMark.POINT : DecimalMark.COMMA;
            }
            doubts.add(
                    "The decimal mark is ambiguous in this file; \""
                            + CellProblem.shown(ambiguous)
                            + "\" was read with a decimal "
                            + usual.text());
            return usual;
        }
    }
}
