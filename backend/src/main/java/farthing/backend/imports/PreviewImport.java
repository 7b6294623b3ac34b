package farthing.backend.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import farthing.backend.access.Scope;
import farthing.backend.accounts.Account;
import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.database.Ids;
import farthing.backend.households.Households;
import farthing.backend.http.Json;
import farthing.backend.problems.RequestProblem;
import farthing.contract.ImportReadingResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a file and keeps what it would book, row by row; books nothing.
@ApplicationScoped
class PreviewImport {

    private static final int MAX_ROWS = 2_000_000;

    /// How long a preview that nobody accepts is kept.
    private static final Duration KEPT = Duration.ofDays(7);

    private final Imports imports;
    private final ImportRows rows;
    private final Accounts accounts;
    private final Categories categories;
    private final Households households;
    private final Clock clock;

    PreviewImport(
            Imports imports,
            ImportRows rows,
            Accounts accounts,
            Categories categories,
            Households households,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.accounts = accounts;
        this.categories = categories;
        this.households = households;
        this.clock = clock;
    }

    /// What is asked for.
    ///
    /// @param account null for the only one that is open
    /// @param formats what the request says of dates and amounts
    record Asked(
            Path file,
            @Nullable String fileName,
            @Nullable UUID account,
            Formats.Asked formats,
            AskedColumns columns) {}

    Import preview(Scope scope, Asked asked) {
        Account account = account(scope, asked.account);
        Instant now = clock.instant();
        imports.deletePreviewsBefore(scope, now.minus(KEPT));
        try {
            Layout layout = Layout.of(CsvText.of(TextFile.of(asked.file)), asked.columns);
            Formats formats =
                    Formats.of(layout, asked.formats, households.locale(scope), account.currency());
            stage(scope, layout, formats, account);
            UUID id = Ids.next();
            Import preview =
                    new Import(
                            id,
                            account.id(),
                            "csv",
                            asked.fileName,
                            ImportStatus.PREVIEWED,
                            Json.text(reading(layout, formats)),
                            rows.keep(scope, id, account.id()),
                            false,
                            0,
                            1,
                            now);
            imports.add(scope, preview);
            return preview;
        } catch (CsvParseException e) {
            throw new ImportProblem.FileUnreadable("The file cannot be taken apart: " + reason(e))
                    .refused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stage(Scope scope, Layout layout, Formats formats, Account account) {
        AmountText amounts = new AmountText(formats.decimal(), account.currency());
        CategoryNames names = new CategoryNames(categories.all(scope));
        RowReader reader = new RowReader(layout.columns(), formats.dates(), amounts, names);
        StagedRows.create(scope);
        StagedRows.fill(
                scope,
                staged ->
                        layout.text()
                                .forEach((number, record) -> {
                                    int row = number - layout.first() + 1;
                                    if (row > MAX_ROWS) {
                                        throw new ImportProblem.TooManyRows(MAX_ROWS).refused();
                                    }
                                    if (row > 0) {
                                        staged.add(reader.read(row, record.getFields()));
                                    }
                                    return true;
                                }));
    }

    private Account account(Scope scope, @Nullable UUID id) {
        if (id == null) {
            List<Account> open =
                    accounts.all(scope).stream().filter(each -> !each.isClosed()).toList();
            if (open.size() != 1) {
                throw new ImportProblem.AccountNeeded().refused();
            }
            return open.getFirst();
        }
        Account account =
                accounts.find(scope, id)
                        .orElseThrow(() ->
                                RequestProblem.InvalidFields.at(
                                                "/account", "There is no such account")
                                        .refused());
        account.mustBeOpen("/account");
        return account;
    }

    private static ImportReadingResponse reading(Layout layout, Formats formats) {
        return new ImportReadingResponse(
                layout.text().file().charset().name(),
                Character.toString(layout.text().delimiter()),
                formats.dates().pattern(),
                formats.decimal().text(),
                layout.columns().described(layout.header()),
                formats.doubts());
    }

    private static String reason(CsvParseException e) {
        @Nullable Throwable cause = e.getCause();
        String message = cause == null ? e.getMessage() : cause.getMessage();
        return message == null ? "it is damaged" : message;
    }
}
