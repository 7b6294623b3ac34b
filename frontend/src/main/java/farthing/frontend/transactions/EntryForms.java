package farthing.frontend.transactions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import farthing.contract.AccountResponse;
import farthing.contract.CategoryResponse;
import farthing.contract.SplitResponse;
import farthing.contract.TransactionResponse;
import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.EntryForm.ChoiceGroup;
import farthing.frontend.transactions.EntryForm.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lays out the forms for transactions: empty, from what is kept, or from what was typed.
record EntryForms(Visit visit, List<AccountResponse> accounts, List<CategoryResponse> categories) {

    private static final int PARTS = 3;

    /// An empty one. After an entry it goes on with the same date and account.
    EntryForm fresh(RegisterFilter filter) {
        Notice notice = visit.notice();
        if (notice != null && notice.is(Notice.Kind.ADDED)) {
            return fresh(filter, notice.date(), notice.subject(), true);
        }
        String account = filter.account().isEmpty() ? firstAccount() : filter.account();
        return fresh(filter, visit.today().toString(), account, filter.form().is("new", "1"));
    }

    private EntryForm fresh(RegisterFilter filter, String date, String account, boolean focused) {
        Form form =
                Form.empty()
                        .with("date", date)
                        .with("account", account)
                        .with("key", UUID.randomUUID().toString());
        return of(form, filter.href(), focused);
    }

    /// A new one as it was typed.
    EntryForm of(Form form, String back, boolean focused) {
        return form("new", "/transactions", back, 0, form, focused);
    }

    /// One that is being edited, as it was typed.
    EntryForm of(String id, long version, Form form, String back) {
        return form("edit", "/transactions/" + id, back, version, form, true);
    }

    /// One that is kept, to be edited.
    EntryForm of(TransactionResponse kept, String back) {
        return of(kept.id(), kept.version(), filledIn(kept), back);
    }

    private Form filledIn(TransactionResponse kept) {
        Currency currency = Currency.getInstance(kept.currency());
        Form form =
                Form.empty()
                        .with("date", kept.date())
                        .with("account", kept.account())
                        .with("payee", kept.payee())
                        .with("notes", kept.notes())
                        .with("status", kept.status())
                        .with("amount", field(kept.amount(), currency))
                        .with("category", kept.category());
        if (kept.transferTo() != null) {
            form.with("category", Entry.TRANSFER + kept.transferTo());
        }
        if (kept.transferAmount() != null && kept.transferCurrency() != null) {
            form.with(
                    "arrives",
                    field(kept.transferAmount(), Currency.getInstance(kept.transferCurrency())));
        }
        int number = 1;
        for (SplitResponse part :
                kept.splits() == null ? List.<SplitResponse>of() : kept.splits()) {
            form.with("partAmount" + number, field(part.amount(), currency))
                    .with("partCategory" + number, part.category())
                    .with("partNotes" + number, part.notes());
            number++;
        }
        return form;
    }

    private String field(String amount, Currency currency) {
        return visit.formats().field(new BigDecimal(amount), currency);
    }

    private EntryForm form(
            String key, String action, String back, long version, Form form, boolean focused) {
        Text text = visit.text();
        return new EntryForm(
                key,
                action,
                back,
                version,
                form,
                accountChoices(form.value("account")),
                withTransfers(form.value("category")),
                Stream.of("pending", "cleared", "reconciled")
                        .map(status ->
                                new Choice(
                                        status,
                                        RegisterRows.statusName(status, text),
                                        form.is("status", status)))
                        .toList(),
                IntStream.rangeClosed(1, lines(form))
                        .mapToObj(n -> new Part(n, groups(form.value("partCategory" + n))))
                        .toList(),
                accounts.stream().map(AccountResponse::currency).distinct().count() > 1,
                focused);
    }

    private static int lines(Form form) {
        int filled =
                IntStream.rangeClosed(1, Entry.MAX_PARTS)
                        .filter(n -> !form.value("partAmount" + n).isEmpty())
                        .max()
                        .orElse(0);
        int asked =
                form.value("lines").matches("[0-9]{1,2}")
                        ? Integer.parseInt(form.value("lines"))
                        : PARTS;
        return Math.min(Math.max(filled, asked), Entry.MAX_PARTS);
    }

    List<Choice> accountChoices(String chosen) {
        return accounts.stream()
                .filter(account -> !account.closed() || account.id().equals(chosen))
                .map(account ->
                        new Choice(account.id(), name(account), account.id().equals(chosen)))
                .toList();
    }

    /// The categories by group.
    List<ChoiceGroup> groups(String chosen) {
        return categories.stream()
                .filter(category -> !category.hidden() || category.id().equals(chosen))
                .collect(groupingBy(CategoryResponse::groupName, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(group ->
                        new ChoiceGroup(
                                group.getKey(),
                                group.getValue().stream()
                                        .map(c ->
                                                new Choice(c.id(), c.name(), c.id().equals(chosen)))
                                        .toList()))
                .toList();
    }

    private List<ChoiceGroup> withTransfers(String chosen) {
        List<ChoiceGroup> groups = new ArrayList<>(groups(chosen));
        if (accounts.size() > 1) {
            groups.add(
                    new ChoiceGroup(
                            visit.text().transfer(),
                            accounts.stream()
                                    .filter(account -> !account.closed())
                                    .map(account -> transfer(account, chosen))
                                    .toList()));
        }
        return groups;
    }

    private Choice transfer(AccountResponse account, String chosen) {
        String value = Entry.TRANSFER + account.id();
        return new Choice(value, visit.text().transfer_to(account.name()), value.equals(chosen));
    }

    private String firstAccount() {
        return accounts.stream()
                .filter(account -> !account.closed())
                .findFirst()
                .map(AccountResponse::id)
                .orElse("");
    }

    private String name(AccountResponse account) {
        return account.currency().equals(visit.household().currency())
                ? account.name()
                : account.name() + " (" + account.currency() + ")";
    }
}
