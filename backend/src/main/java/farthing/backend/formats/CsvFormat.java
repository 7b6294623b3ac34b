package farthing.backend.formats;

import de.siegmar.fastcsv.reader.CsvParseException;
import farthing.contract.ImportReadingResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// CSV files of any bank (RFC 4180 and common variants). ColumnPositions, delimiter, encoding, and
/// the formats of dates and amounts are detected.
@ApplicationScoped
public class CsvFormat implements StatementFormat {

    @Override
    public String name() {
        return "csv";
    }

    /// Any text may be CSV, so CSV is tried last.
    @Override
    public boolean recognises(Path file) {
        return true;
    }

    @Override
    public Statement open(Path file, FormatOptions options) throws IOException {
        FormatOptions.RequestedOptions asked = options.asked();
        return readable(() -> {
            CsvLayout layout = CsvLayout.of(CsvText.of(TextFile.of(file)), asked.columns);
            return new CsvStatement(layout, CsvConventions.of(layout, options), options);
        });
    }

    private record CsvStatement(CsvLayout layout, CsvConventions conventions, FormatOptions options)
            implements Statement {

        @Override
        public ImportReadingResponse reading() {
            return new ImportReadingResponse(
                    layout.text().file().charset().name(),
                    Character.toString(layout.text().delimiter()),
                    conventions.dates().pattern(),
                    conventions.decimal().text(),
                    layout.columns().described(layout.header()),
                    conventions.doubts());
        }

        @Override
        public void read(Reader reader) throws IOException {
            CsvLines lines =
                    new CsvLines(
                            layout.columns(),
                            conventions.dates(),
                            new AmountText(conventions.decimal(), options.currency()));
            readable(() -> {
                layout.text()
                        .forEach((number, record) -> {
                            int line = number - layout.first() + 1;
                            if (line > 0) {
                                reader.line(lines.read(line, record.getFields()));
                            }
                            return true;
                        });
                return true;
            });
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T readable(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (CsvParseException e) {
            throw new FormatProblem.FileUnreadable("The file cannot be read: " + reason(e))
                    .refused();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String reason(CsvParseException e) {
        @Nullable Throwable cause = e.getCause();
        String message = cause == null ? e.getMessage() : cause.getMessage();
        return message == null ? "the CSV is malformed" : message;
    }
}
