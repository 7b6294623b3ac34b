package farthing.frontend.accounts;

import farthing.contract.AccountResponse;
import farthing.frontend.accounts.AccountsPage.AccountRow;
import farthing.frontend.accounts.AccountsPage.PaymentEnvelope;
import farthing.frontend.backend.Amounts;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Formats the accounts for the page.
record AccountRows(Visit visit) {

    List<AccountRow> all() {
        return visit.accounts().stream().map(this::row).toList();
    }

    private AccountRow row(AccountResponse account) {
        Money balance = Amounts.balance(account);
        String type = AccountTypes.name(visit.text(), account.type());
        return new AccountRow(
                account.name(),
                "/accounts/" + account.id(),
                type,
                about(account, type),
                account.currency(),
                visit.formats().amount(balance),
                visit.formats().amount(Amounts.clearedBalance(account)),
                balance.isNegative(),
                account.onBudget(),
                account.closed(),
                envelope(account));
    }

    private static @Nullable PaymentEnvelope envelope(AccountResponse account) {
        return account.type().equals("credit-card") && account.onBudget() && !account.closed()
                ? new PaymentEnvelope(
                        "/accounts/" + account.id() + "/payment-envelope",
                        account.paymentEnvelope())
                : null;
    }

    private String about(AccountResponse account, String type) {
        Stream<String> kind = account.name().equals(type) ? Stream.empty() : Stream.of(type);
        Stream<String> currency =
                account.currency().equals(visit.household().currency())
                        ? Stream.empty()
                        : Stream.of(account.currency());
        return Stream.concat(kind, currency).collect(Collectors.joining(" · "));
    }
}
