package farthing.backend.imports;

import farthing.backend.formats.FormatOptions;
import farthing.backend.formats.Statement;
import farthing.backend.formats.StatementBalance;
import farthing.backend.formats.StatementFormat;
import farthing.backend.formats.StatementLine;
import farthing.contract.ImportReadingResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A format for tests, which supports all fields of a line. It also shows how to add a format. The
/// first line of the file is `everything`. The fields of a line are separated by `|`: account,
/// date, cents, payee, category, tags, splits (`category:cents`), other account of a transfer,
/// external id. A balance has the fields `=`, date, cents.
@ApplicationScoped
class EverythingFormat implements StatementFormat {

    private static final String HEAD = "everything";

    @Override
    public String name() {
        return HEAD;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("").equals(HEAD);
        } catch (java.io.UncheckedIOException e) {
            return false; // not UTF-8
        }
    }

    @Override
    public Statement open(Path file, FormatOptions options) {
        return new Statement() {
            @Override
            public ImportReadingResponse reading() {
                return new ImportReadingResponse(
                        "UTF-8", "|", "yyyy-MM-dd", "point", Map.of(), List.of());
            }

            @Override
            public void read(Reader reader) throws IOException {
                int number = 0;
                for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                    List<String> cells = Arrays.asList((line + " ").split("\\|"));
                    if (cells.getFirst().equals("=")) {
                        reader.balance(
                                new StatementBalance(
                                        LocalDate.parse(cells.get(1)),
                                        Long.parseLong(cells.get(2).strip())));
                    } else {
                        reader.line(line(++number, cells));
                    }
                }
            }
        };
    }

    private static StatementLine line(int number, List<String> cells) {
        return new StatementLine(
                number,
                orNull(cells.get(0)),
                LocalDate.parse(cells.get(1)),
                Long.parseLong(cells.get(2)),
                cells.get(3),
                "",
                cells.get(4),
                words(cells.get(5)),
                words(cells.get(6)).stream().map(EverythingFormat::split).toList(),
                orNull(cells.get(7)),
                orNull(cells.get(8).strip()),
                null);
    }

    private static StatementLine.Split split(String text) {
        String[] parts = text.split(":");
        return new StatementLine.Split(parts[0], Long.parseLong(parts[1]), "of " + parts[0]);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
