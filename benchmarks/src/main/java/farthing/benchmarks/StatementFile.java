package farthing.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Writes a realistic bank statement: ten years of payments, oldest first. The same number of rows
/// always gives the same file.
final class StatementFile {

    /// A word in the notes of 20 rows, independent of the number of rows.
    static final String RARE = "zanzibar";

    /// The category of one row in six.
    static final String CATEGORY = "Groceries";

    private static final int RARE_ROWS = 20;
    private static final int SEED = 20261122;
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final int DAYS = 3652;
    private static final int PAYEES = 400;

    /// Some of the categories of a new household.
    private static final List<String> CATEGORIES =
            List.of(CATEGORY, "Eating out", "Rent or mortgage", "Clothing", "Insurance", "");

    private StatementFile() {}

    static Path write(Path file, int rows) throws IOException {
        Random random = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Date,Amount,Payee,Notes,Category\n");
            for (int row = 0; row < rows; row++) {
                boolean rare = row % (rows / RARE_ROWS) == 3;
                int cents = 100 + random.nextInt(20_000);
                out.write(
                        "%s,%s%d.%02d,Shop %03d,%s %d,%s\n"
                                .formatted(
                                        date(row, rows),
                                        random.nextInt(20) == 0 ? "" : "-",
                                        cents / 100,
                                        cents % 100,
                                        random.nextInt(PAYEES),
                                        rare ? RARE : "card payment",
                                        row,
                                        CATEGORIES.get(random.nextInt(CATEGORIES.size()))));
            }
        }
        return file;
    }

    /// The date of row `part` of `whole`.
    static LocalDate date(long part, long whole) {
        return FIRST.plusDays(part * DAYS / whole);
    }
}
