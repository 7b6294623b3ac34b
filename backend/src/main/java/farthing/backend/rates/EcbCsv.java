package farthing.backend.rates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads `eurofxref.csv` and `eurofxref-hist.csv`: a line with `Date` and the codes of the
/// currencies, then a line for each day. Lines end with a comma. `N/A` stands for no rate.
final class EcbCsv {

    /// A line of the bank has less than 500 characters.
    private static final int MAX_LINE = 5_000;

    private final BufferedReader lines;
    private int number;

    private EcbCsv(BufferedReader lines) {
        this.lines = lines;
    }

    /// @throws farthing.backend.problems.Refused `rates-file-unreadable`
    static void read(Reader text, Consumer<EuroRates> days) throws IOException {
        new EcbCsv(new BufferedReader(text)).read(days);
    }

    private void read(Consumer<EuroRates> days) throws IOException {
        List<String> header = next();
        if (header == null || !header.getFirst().equals("Date")) {
            throw EcbFile.notOurs();
        }
        List<String> codes = header.subList(1, header.size());
        codes.forEach(code -> EcbCell.currency(code, place()));
        for (List<String> cells = next(); cells != null; cells = next()) {
            days.accept(day(codes, cells));
        }
    }

    private EuroRates day(List<String> codes, List<String> cells) {
        List<String> rates = cells.subList(1, cells.size());
        if (rates.size() > codes.size()) {
            throw EcbFile.unreadable(place() + "there are more rates than currencies");
        }
        Map<Currency, BigDecimal> perEuro = new HashMap<>();
        for (int at = 0; at < rates.size(); at++) {
            String rate = rates.get(at);
            if (!rate.isEmpty() && !rate.equals("N/A")) {
                EcbCell.add(perEuro, codes.get(at), rate, place());
            }
        }
        return new EuroRates(EcbCell.date(cells.getFirst(), place()), perEuro);
    }

    /// The cells of the next line that is not empty, without the empty ones at its end; null at the
    /// end of the file.
    private @Nullable List<String> next() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.length() > MAX_LINE) {
                throw EcbFile.unreadable(place() + "the line is too long");
            }
            if (!line.isBlank()) {
                return cells(line);
            }
        }
        return null;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",", -1)) {
            cells.add(cell.strip());
        }
        while (cells.size() > 1 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private String place() {
        return "Line %d: ".formatted(number);
    }
}
