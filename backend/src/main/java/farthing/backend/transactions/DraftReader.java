package farthing.backend.transactions;

import farthing.backend.accounts.Account;
import farthing.backend.ledger.FreeTexts;
import farthing.backend.ledger.Names;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.Status;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.Fields;
import farthing.backend.problems.LimitedTexts;
import farthing.contract.Limits;
import farthing.contract.SplitRequest;
import farthing.contract.TransactionRequest;
import farthing.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads and validates one transaction of a request. Errors in single fields are collected. If
/// there are none, other errors, such as a closed account or splits that do not add up, refuse the
/// request.
final class DraftReader {

    private static final Currency STAND_IN = Currency.getInstance("EUR");

    private final Fields fields;
    private final String pointer;
    private final TransactionRequest request;
    private final References references;

    /// @param pointer of the transaction in the body: empty, or `/transactions/3`
    DraftReader(Fields fields, String pointer, TransactionRequest request, References references) {
        this.fields = fields;
        this.pointer = pointer;
        this.request = request;
        this.references = references;
    }

    Draft read(KeptProperties kept) {
        Optional<Account> account = account("/account", request.account());
        Currency currency = account.map(Account::currency).orElse(STAND_IN);
        Money amount = fields.amount(at("/amount"), request.amount(), currency);
        var date = fields.date(at("/date"), request.date());
        String payee = fields.optionalText(at("/payee"), request.payee(), Limits.PAYEE);
        FreeTexts words = FreeTexts.named(new LimitedTexts(fields, pointer, request)::text);
        List<String> tags = tags();
        Status status = status("/status", request.status()).orElse(Status.PENDING);
        List<Posting> others =
                kept.openingBalance() ? opening(amount) : others(account, amount, kept);
        fields.check();
        Account known = account.orElseThrow();
        known.mustBeOpen(at("/account"));
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.onAccount(known.id(), amount, status));
        postings.addAll(others);
        return new Draft(date, payee, postings, words, tags);
    }

    /// Properties of a transaction that an edit keeps if the request leaves them out.
    ///
    /// @param openingBalance whether it is an opening balance
    /// @param otherStatus status of the posting on the other account of a transfer
    record KeptProperties(boolean openingBalance, Status otherStatus) {

        static final KeptProperties NOTHING = new KeptProperties(false, Status.PENDING);

        static KeptProperties of(Transaction transaction) {
            Status other = transaction.otherAccount().map(Posting::status).orElse(Status.PENDING);
            return new KeptProperties(transaction.isOpeningBalance(), other);
        }
    }

    private Optional<Status> status(String field, @Nullable String value) {
        return fields.optional(value, text -> fields.oneOf(at(field), text, Status.WORDS.all()));
    }

    private List<Posting> opening(Money amount) {
        String why = "An opening balance cannot have a category, splits or a transfer";
        forbid("/category", request.category(), why);
        forbid("/splits", request.splits(), why);
        forbid("/transferTo", request.transferTo(), why);
        forbid("/transferAmount", request.transferAmount(), why);
        forbid("/transferStatus", request.transferStatus(), why);
        return List.of(Posting.opening(amount.negated()));
    }

    private List<Posting> others(Optional<Account> account, Money amount, KeptProperties kept) {
        if (request.transferTo() != null) {
            forbid("/category", request.category(), "A transfer cannot have a category");
            forbid("/splits", request.splits(), "A transfer cannot have splits");
            return transfer(account, amount, kept);
        }
        forbid("/transferAmount", request.transferAmount(), "Allowed only for transfers");
        forbid("/transferStatus", request.transferStatus(), "Allowed only for transfers");
        if (request.splits() != null && !request.splits().isEmpty()) {
            forbid("/category", request.category(), "Set the categories of the splits instead");
            return splits(request.splits(), amount);
        }
        return List.of(purpose(at("/category"), request.category(), amount, ""));
    }

    private List<Posting> transfer(Optional<Account> account, Money amount, KeptProperties kept) {
        Optional<Account> other = account("/transferTo", request.transferTo());
        if (account.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        Status status =
                status("/transferStatus", request.transferStatus()).orElse(kept.otherStatus());
        return new TransferReader(fields, pointer, request)
                .read(account.get(), amount, other.get(), status);
    }

    private List<Posting> splits(List<SplitRequest> splits, Money amount) {
        if (splits.size() > Limits.SPLITS) {
            fields.add(at("/splits"), "Use at most " + Limits.SPLITS + " splits");
            return List.of();
        }
        List<Posting> parts = new ArrayList<>();
        Money sum = Money.zero(amount.currency());
        for (int number = 0; number < splits.size(); number++) {
            String part = at("/splits/" + number);
            @Nullable SplitRequest split = splits.get(number);
            if (split == null) {
                fields.add(part, "Required");
                continue;
            }
            Money share = fields.amount(part + "/amount", split.amount(), amount.currency());
            String notes = fields.optionalText(part + "/notes", split.notes(), Limits.SPLIT_NOTES);
            parts.add(purpose(part + "/category", split.category(), share, notes));
            sum = sum.plus(share);
        }
        if (!sum.equals(amount)) {
            fields.check(); // errors in fields take precedence over a wrong sum
            throw new TransactionProblem.SplitsDoNotAddUp(at("/splits"), sum, amount).refused();
        }
        return parts;
    }

    private Posting purpose(String field, @Nullable String category, Money amount, String notes) {
        if (category == null) {
            return Posting.uncategorised(amount.negated(), notes);
        }
        UUID id = fields.id(field, category);
        if (references.category(id).isEmpty()) {
            fields.add(field, "No category has this id");
        }
        return Posting.onCategory(id, amount.negated(), notes);
    }

    private Optional<Account> account(String field, @Nullable String value) {
        Optional<Account> account = Fields.parseId(value).flatMap(references::account);
        if (account.isEmpty()) {
            fields.add(at(field), value == null ? "Required" : "No account has this id");
        }
        return account;
    }

    private List<String> tags() {
        if (request.tags() == null) {
            return List.of();
        }
        if (request.tags().size() > Limits.TAGS) {
            fields.add(at("/tags"), "Use at most " + Limits.TAGS + " tags");
            return List.of();
        }
        Map<String, String> tags =
                new LinkedHashMap<>(); // "Holiday" and "holiday" are the same tag
        for (int number = 0; number < request.tags().size(); number++) {
            String tag = fields.text(at("/tags/" + number), request.tags().get(number), Limits.TAG);
            tags.putIfAbsent(Names.key(tag), tag);
        }
        return List.copyOf(tags.values());
    }

    private void forbid(String field, @Nullable Object value, String why) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            fields.add(at(field), why);
        }
    }

    private String at(String field) {
        return pointer + field;
    }
}
