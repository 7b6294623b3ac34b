package farthing.backend.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A text file as rows and columns.
///
/// @param delimiter between columns
record CsvText(TextFile file, char delimiter) {

    private static final char[] DELIMITERS = {';', '\t', ',', '|'};
    private static final int SAMPLE = 100;
    private static final int MAX_COLUMNS = 500;
    private static final int MAX_FIELD = 100_000;

    /// A last line that is appended to the text. If it ends up inside a quoted field, the quote was
    /// never closed.
    private static final String END = "\uE000end of text\uE000";

    /// Detects the delimiter from the first 100 rows. A delimiter that yields a known header wins.
    /// Else the one wins that gives the most rows the same number of columns, and more columns
    /// count more.
    static CsvText of(TextFile file) throws IOException {
        CsvText best = new CsvText(file, DELIMITERS[0]);
        long bestScore = -1;
        for (char delimiter : DELIMITERS) {
            CsvText candidate = new CsvText(file, delimiter);
            long score = score(candidate.sample());
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /// The first 100 records, or those before the first malformed one.
    List<List<String>> sample() throws IOException {
        List<List<String>> records = new ArrayList<>();
        try {
            forEach((number, record) -> {
                records.add(record.getFields());
                return records.size() < SAMPLE;
            });
        } catch (CsvParseException e) {
            return records; // reported when the whole file is read
        }
        return records;
    }

    /// Visits the records in order, until the visitor returns false.
    ///
    /// @throws CsvParseException if the text is malformed
    <E extends Exception> void forEach(RecordVisitor<E> visitor) throws IOException, E {
        try (Reader text = new EndedText(file.open());
                CsvReader<CsvRecord> reader = reader(text)) {
            int number = 0;
            for (CsvRecord record : reader) {
                String last = record.getField(record.getFieldCount() - 1);
                if (last.endsWith(END)) {
                    if (record.getFieldCount() > 1 || last.length() > END.length()) {
                        throw new CsvParseException("a quoted field is not closed");
                    }
                    return;
                }
                if (!visitor.visit(number++, record)) {
                    return;
                }
            }
        }
    }

    /// The text followed by the line [#END].
    private static final class EndedText extends FilterReader {

        private final Reader end = new StringReader("\n" + END);

        EndedText(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            return c < 0 ? end.read() : c;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            return count < 0 ? end.read(buffer, offset, length) : count;
        }
    }

    /// Receives the records.
    @FunctionalInterface
    interface RecordVisitor<E extends Exception> {

        /// @param number of the record in the text, from 0; empty lines do not count
        /// @return whether to continue
        boolean visit(int number, CsvRecord record) throws E;
    }

    /// The cell without surrounding white space; empty if the record has no such column.
    static String cell(List<String> record, @Nullable Integer column) {
        return column == null || column >= record.size() ? "" : stripped(record.get(column));
    }

    private static String stripped(String cell) {
        int from = 0;
        int until = cell.length();
        while (from < until && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < until && isBlank(cell.charAt(until - 1))) {
            until--;
        }
        return cell.substring(from, until);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r')
                || c > 127 && (Character.isSpaceChar(c) || c == '\ufeff');
    }

    private CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(2 * MAX_FIELD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MAX_COLUMNS)
                                .maxFieldSize(MAX_FIELD)
                                .maxRecordSize(2 * MAX_FIELD)
                                .build(),
                        text);
    }

    private static long score(List<List<String>> records) {
        int[] bySize = new int[MAX_COLUMNS + 1];
        boolean header = false;
        for (List<String> record : records) {
            bySize[Math.min(record.size(), MAX_COLUMNS)]++;
            header = header || ColumnPositions.named(record).isComplete();
        }
        int best = 1;
        for (int size = 2; size <= MAX_COLUMNS; size++) {
            if (bySize[size] * (size - 1L) > bySize[best] * (best - 1L)) {
                best = size;
            }
        }
        long score = bySize[best] * (best - 1L);
        return header ? score + 1_000_000 : score;
    }
}
