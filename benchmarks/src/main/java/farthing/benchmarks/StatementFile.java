package farthing.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// A bank's file as many people have it: ten years of payments, oldest first. The same for the same
/// number of rows.
final class StatementFile {

    /// In the notes of as few rows however many there are.
    static final String RARE = "zanzibar";

    /// Of one row in six.
    static final String CATEGORY = "Groceries";

    private static final int RARE_ROWS = 20;
    private static final int SEED = 20261122;
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final int DAYS = 3652;
    private static final int PAYEES = 400;

    /// Of the categories that a new household has.
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

    /// The day that so large a part of the rows lies before.
    static LocalDate date(long part, long whole) {
        return FIRST.plusDays(part * DAYS / whole);
    }
}
