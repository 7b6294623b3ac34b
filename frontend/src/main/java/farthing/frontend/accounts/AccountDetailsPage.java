package farthing.frontend.accounts;

import farthing.contract.AccountResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import farthing.frontend.server.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;

/// The details of an account.
///
/// @param path the URL of this page
/// @param back the register of the account
/// @param opened when it was opened, in words
/// @param closed when it was closed, in words; empty if it is open
/// @param left what has to be moved before it can be closed, with the currency; empty for nothing
/// @param envelope the choices for the envelope of a credit card's payment; empty for other
///   accounts
@CheckedTemplate(basePath = "accounts", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountDetailsPage(
        Layout layout,
        String name,
        String path,
        String back,
        long version,
        String opened,
        String closed,
        String left,
        Form form,
        List<Choice> types,
        List<Choice> budget,
        List<Choice> envelope)
        implements TemplateInstance {

    static AccountDetailsPage of(Visit visit, AccountResponse account, Form form) {
        Text text = visit.text();
        AccountText words = text.of(AccountText.class);
        String amount = visit.formats().amount(Amounts.balance(account));
        return new AccountDetailsPage(
                visit.layout("accounts", account.name()),
                account.name(),
                AccountDetailsResource.href(account.id()),
                "/accounts/" + account.id(),
                account.version(),
                words.opened(date(visit, account.openedOn())),
                account.closedOn() == null ? "" : words.closed_on(date(visit, account.closedOn())),
                Amounts.balance(account).isZero() ? "" : amount + " " + account.currency(),
                form,
                AccountTypes.choices(text, form.value("type")),
                List.of(
                        form.choice("onBudget", "true", words.on_budget()),
                        form.choice("onBudget", "false", words.off_budget())),
                account.type().equals("credit-card")
                        ? List.of(
                                form.choice("paymentEnvelope", "true", words.with_envelope()),
                                form.choice("paymentEnvelope", "false", words.without_envelope()))
                        : List.of());
    }

    private static String date(Visit visit, String iso) {
        return visit.formats().date(LocalDate.parse(iso));
    }
}
