package farthing.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryKind;
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

/// Each `src/test/resources/imports/*.csv` reads as the `.txt` beside it says: first how the file
/// was understood, then its rows as `number | date | amount | payee | notes | category | external
/// id | problem`. The household is an English one, with an account in euros.
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
    void a_file_reads_as_its_example_says(String name) throws IOException {
        assertThat(read(EXAMPLES.resolve(name + ".csv")))
                .isEqualTo(Files.readString(EXAMPLES.resolve(name + ".txt")));
    }

    static String read(Path file) throws IOException {
        Layout layout = Layout.of(CsvText.of(TextFile.of(file)), AskedColumns.NONE);
        Formats formats = Formats.of(layout, new Formats.Asked(null, null), Locale.ENGLISH, EUR);
        RowReader reader =
                new RowReader(
                        layout.columns(),
                        formats.dates(),
                        new AmountText(formats.decimal(), EUR),
                        new CategoryNames(CATEGORIES));
        StringBuilder text = new StringBuilder();
        text.append("encoding ").append(layout.text().file().charset()).append('\n');
        text.append("delimiter ").append(delimiter(layout.text().delimiter())).append('\n');
        text.append("dates ").append(formats.dates().pattern()).append('\n');
        text.append("decimal ").append(formats.decimal().text()).append('\n');
        text.append("columns ").append(layout.columns().described(layout.header())).append('\n');
        formats.doubts().forEach(doubt -> text.append("doubt ").append(doubt).append('\n'));
        layout.text()
                .forEach((number, record) -> {
                    if (number >= layout.first()) {
                        int row = number - layout.first() + 1;
                        text.append(line(reader.read(row, record.getFields()))).append('\n');
                    }
                    return true;
                });
        return text.toString();
    }

    private static String line(FileRow row) {
        Long amount = row.amountMinor();
        return Stream.of(
                        row.number(),
                        row.date(),
                        amount == null ? null : Money.ofMinor(amount, EUR).toDecimal(),
                        row.payee(),
                        row.notes().replace("\n", "\\n"),
                        name(row.category()),
                        row.externalId(),
                        row.problem())
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

    private static String delimiter(char c) {
        return c == '\t' ? "tab" : Character.toString(c);
    }

    private static Category category(String name, CategoryKind kind) {
        return new Category(UUID.randomUUID(), UUID.randomUUID(), name, kind, false, 1);
    }
}
