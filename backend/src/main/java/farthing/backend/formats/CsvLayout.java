package farthing.backend.formats;

import farthing.backend.problems.RequestProblem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The position of the data in a file: their first record and their columns. Banks write titles,
/// balances and blank lines above the header; some write no header.
///
/// @param header the names of the columns; empty if there is no header
/// @param first index of the first data record, from 0
record CsvLayout(CsvText text, List<String> header, int first, ColumnPositions columns) {

    /// @throws farthing.backend.problems.Refused `columns-not-found`, or `invalid-fields` if the
    ///   request names a column that the file does not have
    static CsvLayout of(CsvText text, AskedColumns asked) throws IOException {
        List<List<String>> sample = text.sample();
        for (int at = 0; at < sample.size(); at++) {
            Optional<ColumnPositions> columns = underHeader(sample.get(at), asked);
            if (columns.isPresent()) {
                return new CsvLayout(text, sample.get(at), at + 1, columns.get().settled());
            }
        }
        if (asked.hasNames()) {
            throw RequestProblem.InvalidFields.at(
                            "/columns", "The file has no header with these column names")
                    .refused();
        }
        return withoutHeader(text, sample, new ColumnPositions(asked.numbers()));
    }

    private static Optional<ColumnPositions> underHeader(List<String> record, AskedColumns asked) {
        ColumnPositions named = ColumnPositions.named(record);
        Optional<ColumnPositions> columns = asked.in(record).map(known -> known.or(named));
        boolean isHeader = asked.hasNames() || !named.positions().isEmpty();
        return columns.filter(all ->
                isHeader
                        && all.isComplete()
                        && !GuessedColumns.isDate(CsvText.cell(record, all.at(Column.DATE))));
    }

    private static CsvLayout withoutHeader(
            CsvText text, List<List<String>> sample, ColumnPositions asked) {
        int first = 0;
        while (first < sample.size() && !isData(sample.get(first))) {
            first++;
        }
        List<List<String>> data = sample.subList(first, sample.size());
        List<String> above = first == 0 ? List.of() : sample.get(first - 1);
        boolean isHeader = !data.isEmpty() && above.size() == data.getFirst().size();
        List<String> header = isHeader ? above : List.of();
        ColumnPositions columns =
                asked.or(ColumnPositions.named(header)).or(GuessedColumns.in(data)).settled();
        if (!columns.isComplete()) {
            throw new FormatProblem.ColumnsNotFound(missing(sample, columns)).refused();
        }
        return new CsvLayout(text, header, first, columns);
    }

    private static boolean isData(List<String> record) {
        return record.stream().anyMatch(cell -> GuessedColumns.isDate(cell.strip()))
                && record.stream()
                        .map(String::strip)
                        .anyMatch(cell ->
                                GuessedColumns.isAmount(cell) && !GuessedColumns.isDate(cell));
    }

    private static String missing(List<List<String>> sample, ColumnPositions columns) {
        String what = columns.has(Column.DATE) ? "amount" : "date";
        String first =
                sample.isEmpty()
                        ? ""
                        : CellProblem.printable(String.join(", ", sample.getFirst()).strip());
        String shown = first.length() > 200 ? first.substring(0, 200) + "…" : first;
        return "The file has no column for the " + what + ". Its first line is: " + shown;
    }
}
