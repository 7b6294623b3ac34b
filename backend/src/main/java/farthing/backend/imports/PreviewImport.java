package farthing.backend.imports;

import farthing.backend.access.Scope;
import farthing.backend.accounts.Account;
import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.database.Ids;
import farthing.backend.formats.FormatOptions;
import farthing.backend.formats.Statement;
import farthing.backend.formats.StatementBalance;
import farthing.backend.formats.StatementFormat;
import farthing.backend.formats.StatementLine;
import farthing.backend.households.Households;
import farthing.backend.http.Json;
import farthing.backend.matching.StagedLine;
import farthing.backend.matching.StagedLines;
import farthing.backend.problems.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Creates a preview: parses a file and stores its rows with their status. Adds no transactions.
@ApplicationScoped
class PreviewImport {

    private static final int MAX_ROWS = 2_000_000;

    /// Previews are deleted after this time, unless they are accepted.
    private static final Duration KEPT = Duration.ofDays(7);

    private final StatementFormats formats;
    private final Imports imports;
    private final ImportRows rows;
    private final Accounts accounts;
    private final Categories categories;
    private final Households households;
    private final Clock clock;

    PreviewImport(
            StatementFormats formats,
            Imports imports,
            ImportRows rows,
            Accounts accounts,
            Categories categories,
            Households households,
            Clock clock) {
        this.formats = formats;
        this.imports = imports;
        this.rows = rows;
        this.accounts = accounts;
        this.categories = categories;
        this.households = households;
        this.clock = clock;
    }

    /// The request.
    ///
    /// @param account null for the only open account
    /// @param format empty to detect it
    /// @param options how to read the file
    record UploadedFile(
            Path file,
            @Nullable String fileName,
            @Nullable UUID account,
            Optional<String> format,
            FormatOptions.RequestedOptions options) {}

    Import preview(Scope scope, UploadedFile asked) {
        Instant now = clock.instant();
        imports.deletePreviewsBefore(scope, now.minus(KEPT));
        try {
            StatementFormat format = formats.of(asked.file, asked.format);
            Account account = account(scope, asked.account);
            Statement statement =
                    format.open(
                            asked.file,
                            new FormatOptions(
                                    asked.options, households.locale(scope), account.currency()));
            Staging staging = stage(scope, statement, account);
            UUID id = Ids.next();
            Import preview =
                    new Import(
                            id,
                            account.id(),
                            new Import.Touched(staging.accounts, staging.transfers),
                            format.name(),
                            asked.fileName,
                            ImportStatus.PREVIEWED,
                            Json.text(statement.reading()),
                            staging.balance,
                            rows.keep(scope, id),
                            false,
                            0,
                            1,
                            now);
            imports.add(scope, preview);
            return preview;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Staging stage(Scope scope, Statement statement, Account account) {
        LineReader reader =
                new LineReader(
                        account, accounts.all(scope), new CategoryNames(categories.all(scope)));
        Staging staging = new Staging(reader, account.id());
        StagedLines.create(scope);
        StagedLines.fill(
                scope,
                lines -> {
                    staging.lines = lines;
                    statement.read(staging);
                });
        return staging;
    }

    /// Writes the lines of a file to the temporary table, one by one.
    private static final class Staging implements Statement.Reader {

        private final LineReader reader;
        private final Set<UUID> accounts = new HashSet<>();
        private final Set<UUID> transfers = new HashSet<>();
        private @Nullable StagedLines lines;
        private @Nullable StatementBalance balance;

        Staging(LineReader reader, UUID account) {
            this.reader = reader;
            accounts.add(account);
        }

        @Override
        public void line(StatementLine line) throws IOException {
            if (line.number() > MAX_ROWS) {
                throw new ImportProblem.TooManyRows(MAX_ROWS).refused();
            }
            StagedLine staged = reader.read(line);
            accounts.add(staged.account());
            if (staged.transferTo() != null) {
                transfers.add(staged.transferTo());
            }
            try {
                Objects.requireNonNull(lines).add(staged);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void balance(StatementBalance stated) {
            if (balance == null || !stated.date().isBefore(balance.date())) {
                balance = stated;
            }
        }
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
                                                "/account", "No account has this id")
                                        .refused());
        account.mustBeOpen("/account");
        return account;
    }
}
