package farthing.backend.imports;

import farthing.backend.accounts.Account;
import farthing.backend.formats.LineLimits;
import farthing.backend.formats.StatementLine;
import farthing.backend.matching.StagedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Matches the names in a line with the household's accounts and categories. An unknown account is
/// an error of the line; with an unknown category the line is uncategorised.
final class LineReader {

    private final Account account;
    private final Map<String, Account> accounts = new HashMap<>();
    private final CategoryNames categories;

    /// @param account that the file is imported into
    /// @param all all accounts of the household
    LineReader(Account account, List<Account> all, CategoryNames categories) {
        this.account = account;
        this.categories = categories;
        all.forEach(each -> accounts.put(key(each.name()), each));
    }

    StagedLine read(StatementLine read) {
        StatementLine line = LineLimits.checked(read);
        @Nullable String problem = line.problem();
        Account on = named(line.account());
        @Nullable Account to =
                line.transferTo() == null ? null : accounts.get(key(line.transferTo()));
        if (problem == null) {
            problem = accountProblem(line, on, to);
        }
        Long amount = line.amountMinor();
        return new StagedLine(
                line.number(),
                on == null ? account.id() : on.id(),
                line.date(),
                amount,
                line.payee(),
                line.notes(),
                amount == null || to != null ? null : categories.find(line.category(), amount),
                problem == null ? parts(line) : null,
                to == null ? null : to.id(),
                line.externalId(),
                problem);
    }

    private @Nullable Account named(@Nullable String name) {
        return name == null ? account : accounts.get(key(name));
    }

    private @Nullable String accountProblem(
            StatementLine line, @Nullable Account on, @Nullable Account to) {
        if (on == null) {
            return "There is no account named " + line.account();
        }
        if (on.isClosed()) {
            return "The account " + on.name() + " is closed";
        }
        if (!on.currency().equals(account.currency())) {
            return "The account " + on.name() + " is in " + on.currency();
        }
        if (line.transferTo() == null) {
            return null;
        }
        if (to == null) {
            return "There is no account named " + line.transferTo();
        }
        if (to.id().equals(on.id())) {
            return "Choose two different accounts";
        }
        if (to.isClosed()) {
            return "The account " + to.name() + " is closed";
        }
        return to.currency().equals(on.currency())
                ? null
                : "The account " + to.name() + " is in " + to.currency();
    }

    private StagedLine.@Nullable Parts parts(StatementLine line) {
        if (line.tags().isEmpty() && line.splits().isEmpty()) {
            return null;
        }
        List<StagedLine.StagedSplit> splits = new ArrayList<>();
        for (StatementLine.Split split : line.splits()) {
            @Nullable UUID category = categories.find(split.category(), split.amountMinor());
            splits.add(new StagedLine.StagedSplit(category, split.amountMinor(), split.notes()));
        }
        return new StagedLine.Parts(line.tags(), splits);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
