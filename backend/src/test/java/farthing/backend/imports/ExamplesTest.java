package farthing.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
import farthing.backend.formats.CsvFormat;
import farthing.backend.formats.FormatOptions;
import farthing.backend.formats.LineLimits;
import farthing.backend.formats.Statement;
import farthing.backend.formats.StatementLine;
import farthing.contract.ImportReadingResponse;
import farthing.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Parses each `src/test/resources/imports/*.csv` and compares the result with the `.txt` of the
/// same name. That file has the detected formats, then the rows as `number | date | amount | payee
/// | notes | category | external id | problem`. The household's language is English, and the
/// account is in euros.
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("src", "test", "resources", "imports");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final List<Category> CATEGORIES =
            List.of(
                    category("Groceries", CategoryKind.EXPENSE),
                    category("Other", CategoryKind.EXPENSE),
                    category("Other", CategoryKind.INCOME));

    static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_file_is_read_as_expected(String name) throws IOException {
        assertThat(read(EXAMPLES.resolve(name + ".csv")))
                .isEqualTo(Files.readString(EXAMPLES.resolve(name + ".txt")));
    }

    static String read(Path file) throws IOException {
        Statement statement =
                new CsvFormat()
                        .open(
                                file,
                                new FormatOptions(
                                        FormatOptions.RequestedOptions.nothing(),
                                        Locale.ENGLISH,
                                        EUR));
        ImportReadingResponse reading = statement.reading();
        StringBuilder text = new StringBuilder();
        text.append("encoding ").append(reading.encoding()).append('\n');
        text.append("delimiter ").append(delimiter(reading.delimiter())).append('\n');
        text.append("dates ").append(reading.dateFormat()).append('\n');
        text.append("decimal ").append(reading.decimal()).append('\n');
        text.append("columns ").append(reading.columns()).append('\n');
        reading.doubts().forEach(doubt -> text.append("doubt ").append(doubt).append('\n'));
        statement.read(line -> text.append(line(LineLimits.checked(line))).append('\n'));
        return text.toString();
    }

    private static String line(StatementLine line) {
        Long amount = line.amountMinor();
        CategoryNames categories = new CategoryNames(CATEGORIES);
        return Stream.of(
                        line.number(),
                        line.date(),
                        amount == null ? null : Money.ofMinor(amount, EUR).toDecimal(),
                        line.payee(),
                        line.notes().replace("\n", "\\n"),
                        name(amount == null ? null : categories.find(line.category(), amount)),
                        line.externalId(),
                        line.problem())
                .map(cell -> Objects.toString(cell, ""))
                .reduce((one, other) -> one + " | " + other)
                .orElseThrow()
                .stripTrailing();
    }

    private static String name(@Nullable UUID category) {
        return CATEGORIES.stream()
                .filter(each -> each.id().equals(category))
                .map(each -> each.name() + " (" + each.kind().text() + ")")
                .findFirst()
                .orElse("");
    }

    private static String delimiter(String delimiter) {
        return delimiter.equals("\t") ? "tab" : delimiter;
    }

    private static Category category(String name, CategoryKind kind) {
        return new Category(UUID.randomUUID(), UUID.randomUUID(), name, kind, false, 1, 1);
    }
}
