package farthing.frontend.transactions;

import farthing.contract.SplitResponse;
import farthing.contract.TransactionResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.language.DateInput;
import farthing.frontend.server.Form;
import farthing.frontend.server.Notice;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.TransactionForm.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Makes transaction forms: empty, for a stored transaction, or with submitted values.
record TransactionForms(Visit visit, TransactionChoices choices) {

    private static final int PARTS = 3;

    /// An empty form. After adding a transaction, its date and account are prefilled.
    TransactionForm fresh(RegisterFilter filter) {
        Notice notice = visit.notice();
        if (notice != null && notice.is(Notice.Kind.ADDED)) {
            return fresh(filter, added(notice), notice.subject(), true);
        }
        String account = filter.account().isEmpty() ? choices.firstAccount() : filter.account();
        return fresh(filter, visit.today(), account, filter.form().is("new", "1"));
    }

    /// A form for a new transaction of today with the values of another one.
    TransactionForm copy(TransactionResponse kept, RegisterFilter filter) {
        Form form =
                filledIn(kept)
                        .with("date", visit.formats().field(visit.today()))
                        .with("status", "")
                        .with("transferStatus", "")
                        .with("key", key());
        return of(form, filter.href(), true);
    }

    private LocalDate added(Notice notice) {
        return DateInput.read(notice.date(), visit.locale(), visit.today()).orElse(visit.today());
    }

    private TransactionForm fresh(
            RegisterFilter filter, LocalDate date, String account, boolean focused) {
        Form form =
                Form.empty()
                        .with("date", visit.formats().field(date))
                        .with("account", account)
                        .with("key", key());
        return of(form, filter.href(), focused);
    }

    /// The idempotency key, so that the backend recognises a form that is sent twice.
    static String key() {
        return UUID.randomUUID().toString();
    }

    /// The form for a new transaction with the submitted values.
    TransactionForm of(Form form, String back, boolean focused) {
        return form("new", "/transactions", back, 0, form, focused);
    }

    /// The form for editing with the submitted values.
    TransactionForm of(String id, long version, Form form, String back) {
        return form("edit", "/transactions/" + id, back, version, form, true);
    }

    /// The form for editing with the stored values.
    TransactionForm of(TransactionResponse kept, String back) {
        return of(kept.id(), kept.version(), filledIn(kept), back);
    }

    private Form filledIn(TransactionResponse kept) {
        Form form =
                Form.empty()
                        .with("date", visit.formats().field(LocalDate.parse(kept.date())))
                        .with("account", kept.account())
                        .with("payee", kept.payee())
                        .with("status", kept.status())
                        .with("transferStatus", kept.transferStatus())
                        .with(TransactionAmounts.OPENING, kept.openingBalance() ? "1" : "")
                        .with("amount", field(kept.amount(), kept.currency()))
                        .with("category", kept.category());
        TransactionTexts.fill(form, kept);
        if (kept.transferTo() != null) {
            form.with("category", TransactionInput.TRANSFER + kept.transferTo());
        }
        if (kept.transferAmount() != null && kept.transferCurrency() != null) {
            form.with("arrives", field(kept.transferAmount(), kept.transferCurrency()));
        }
        int number = 1;
        for (SplitResponse part :
                kept.splits() == null ? List.<SplitResponse>of() : kept.splits()) {
            form.with("partAmount" + number, field(part.amount(), kept.currency()))
                    .with("partCategory" + number, part.category())
                    .with("partNotes" + number, part.notes());
            number++;
        }
        return form;
    }

    private String field(String amount, String currency) {
        return visit.formats().field(Amounts.of(amount, currency));
    }

    private TransactionForm form(
            String key, String action, String back, long version, Form form, boolean focused) {
        return new TransactionForm(
                key,
                action,
                back,
                version,
                form,
                choices.accounts(form.value("account")),
                choices.categoriesAndTransfers(form.value("category")),
                choices.statuses(form.value("status")),
                form.value("transferStatus").isEmpty()
                        ? List.of()
                        : choices.statuses(form.value("transferStatus")),
                TransactionTexts.fields(visit.text()),
                IntStream.rangeClosed(1, lines(form))
                        .mapToObj(n ->
                                new Part(n, choices.categories(form.value("partCategory" + n))))
                        .toList(),
                choices.severalCurrencies(),
                focused);
    }

    private static int lines(Form form) {
        int filled =
                IntStream.rangeClosed(1, TransactionSplits.MAX)
                        .filter(n -> !form.value("partAmount" + n).isEmpty())
                        .max()
                        .orElse(0);
        int asked =
                form.value("lines").matches("[0-9]{1,3}")
                        ? Integer.parseInt(form.value("lines"))
                        : PARTS;
        return Math.min(Math.max(filled, asked), TransactionSplits.MAX);
    }
}
