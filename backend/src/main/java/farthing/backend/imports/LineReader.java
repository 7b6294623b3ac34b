package farthing.backend.imports;

import farthing.backend.accounts.Account;
import farthing.backend.formats.StatementLine;
import farthing.backend.matching.StagedLine;
import farthing.contract.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds what the lines of a file stand for in the household: its accounts and categories, by name.
/// What is not found is a problem of the line, but for a category: the line is uncategorised then.
final class LineReader {

    private final Account account;
    private final Map<String, Account> accounts = new HashMap<>();
    private final CategoryNames categories;

    /// @param account that the file is imported into
    /// @param all the household's accounts
    LineReader(Account account, List<Account> all, CategoryNames categories) {
        this.account = account;
        this.categories = categories;
        all.forEach(each -> accounts.put(key(each.name()), each));
    }

    StagedLine read(StatementLine line) {
        @Nullable String problem = line.problem();
        Account on = named(line.account());
        @Nullable Account to =
                line.transferTo() == null ? null : accounts.get(key(line.transferTo()));
        if (problem == null) {
            problem = accountProblem(line, on, to);
        }
        if (problem == null) {
            problem = partsProblem(line);
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
        return to.currency().equals(on.currency())
                ? null
                : "The account " + to.name() + " is in " + to.currency();
    }

    private static @Nullable String partsProblem(StatementLine line) {
        if (line.tags().size() > Limits.TAGS) {
            return "A transaction has at most " + Limits.TAGS + " tags";
        }
        if (line.tags().stream().anyMatch(tag -> tag.isBlank() || tag.length() > Limits.TAG)) {
            return "A tag has from 1 to " + Limits.TAG + " characters";
        }
        if (line.splits().isEmpty() || line.amountMinor() == null) {
            return null;
        }
        if (line.transferTo() != null) {
            return "A transfer has no splits";
        }
        if (line.splits().size() > Limits.SPLITS) {
            return "A transaction has at most " + Limits.SPLITS + " splits";
        }
        long sum = line.splits().stream().mapToLong(StatementLine.Split::amountMinor).sum();
        return sum == line.amountMinor() ? null : "The splits do not add up to the amount";
    }

    private StagedLine.@Nullable Parts parts(StatementLine line) {
        if (line.tags().isEmpty() && line.splits().isEmpty()) {
            return null;
        }
        List<StagedLine.Split> splits = new ArrayList<>();
        for (StatementLine.Split split : line.splits()) {
            @Nullable UUID category = categories.find(split.category(), split.amountMinor());
            splits.add(new StagedLine.Split(category, split.amountMinor(), split.notes()));
        }
        return new StagedLine.Parts(line.tags(), splits);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
