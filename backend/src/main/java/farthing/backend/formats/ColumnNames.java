package farthing.backend.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Recognises columns by their names in the header. The known names are in
/// `import-columns/names.txt`.
final class ColumnNames {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern UNIT = Pattern.compile("( in)? ([a-z]{3})$");
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(each -> each.getCurrencyCode().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Meaning> KNOWN = read();

    private ColumnNames() {}

    /// The meaning of a name in a header.
    ///
    /// @param rank priority of the name for its column; 0 is the highest
    record Meaning(Column column, int rank) {}

    /// @return null if the name is unknown
    static @Nullable Meaning find(String header) {
        String key = key(header);
        Meaning known = KNOWN.get(key);
        if (known != null) {
            return known;
        }
        var unit = UNIT.matcher(key);
        return unit.find() && CURRENCIES.contains(unit.group(2))
                ? KNOWN.get(key.substring(0, unit.start()))
                : null;
    }

    /// The normalised form of a name, without case, accents and punctuation: `umsatz` for `Umsatz
    /// (€)`.
    static String key(String header) {
        String plain = Normalizer.normalize(header.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        String letters = ACCENTS.matcher(plain).replaceAll("");
        return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
    }

    private static Map<String, Meaning> read() {
        Map<String, Column> columns =
                Arrays.stream(Column.values()).collect(Collectors.toMap(Column::text, c -> c));
        Map<String, Meaning> known = new HashMap<>();
        for (String line : lines()) {
            int equals = line.indexOf('=');
            if (line.startsWith("#") || equals < 0) {
                continue;
            }
            Column column = columns.get(line.substring(0, equals).strip());
            if (column == null) {
                throw new IllegalStateException(
                        "import-columns/names.txt has an unknown column: " + line);
            }
            String[] names = line.substring(equals + 1).split(",", -1);
            for (int rank = 0; rank < names.length; rank++) {
                known.putIfAbsent(key(names[rank]), new Meaning(column, rank));
            }
        }
        return Map.copyOf(known);
    }

    private static List<String> lines() {
        try (InputStream in = ColumnNames.class.getResourceAsStream("/import-columns/names.txt")) {
            if (in == null) {
                throw new IllegalStateException("import-columns/names.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
