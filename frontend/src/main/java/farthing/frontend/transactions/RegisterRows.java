package farthing.frontend.transactions;

import farthing.contract.AccountResponse;
import farthing.contract.RegisterRowResponse;
import farthing.contract.TransactionResponse;
import farthing.frontend.accounts.AccountText;
import farthing.frontend.backend.Amounts;
import farthing.frontend.language.Formats;
import farthing.frontend.language.Text;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Formats transactions as rows of the register.
///
/// @param filter of the list; the links in a row add to it
public record RegisterRows(Visit visit, RegisterFilter filter) {

    private static final String NONE = "";

    public RegisterRow row(TransactionResponse transaction) {
        return row(transaction, null);
    }

    /// @param balances of the account after the transaction; `null` if they are not known
    RegisterRow row(TransactionResponse transaction, @Nullable RegisterRowResponse balances) {
        Text text = visit.text();
        Formats formats = visit.formats();
        LocalDate date = LocalDate.parse(transaction.date());
        Side side = side(transaction);
        boolean transfer = transaction.transferTo() != null;
        String figure = formats.signed(side.amount());
        String currency = side.amount().currency().getCurrencyCode();
        String payee = payee(transaction, side, text);
        String day = formats.day(date, visit.today());
        return new RegisterRow(
                transaction.id(),
                transaction.version(),
                day,
                transaction.date(),
                date.isAfter(visit.today()),
                payee,
                payeeHref(transaction, side),
                transaction.notes(),
                category(transaction, side, text),
                isUncategorised(transaction),
                categoryHref(transaction, side),
                side.name(),
                "/accounts/" + side.account(),
                figure,
                currency.equals(visit.household().currency()) ? NONE : currency,
                balances == null ? NONE : formats.amount(Amounts.of(balances.balance(), currency)),
                balances == null
                        ? NONE
                        : formats.amount(Amounts.of(balances.clearedBalance(), currency)),
                transfer ? "moved" : side.amount().isPositive() ? "in" : "out",
                isOpen(transaction.account()) && isOpen(transaction.transferTo()),
                side.statusField(),
                side.status(),
                statusName(side.status(), text),
                payee + ", " + day + ", " + figure,
                filter.editHref(transaction.id()));
    }

    private boolean isOpen(@Nullable String account) {
        return !visit.account(account).map(AccountResponse::closed).orElse(false);
    }

    static String statusName(String status, Text text) {
        return switch (status) {
            case "cleared" -> text.of(TransactionText.class).status_cleared();
            case "reconciled" -> text.of(TransactionText.class).status_reconciled();
            default -> text.of(TransactionText.class).status_pending();
        };
    }

    private static boolean isUncategorised(TransactionResponse transaction) {
        return transaction.category() == null
                && transaction.splits() == null
                && transaction.transferTo() == null
                && !transaction.openingBalance();
    }

    private static String payee(TransactionResponse transaction, Side side, Text text) {
        if (transaction.payee() != null) {
            return transaction.payee();
        }
        if (transaction.openingBalance()) {
            return text.of(AccountText.class).opening_balance();
        }
        return side.other() == null ? NONE : text.of(RegisterText.class).transfer_to(side.other());
    }

    private static String category(TransactionResponse transaction, Side side, Text text) {
        if (side.other() != null) {
            return transaction.payee() == null
                    ? text.of(RegisterText.class).transfer()
                    : text.of(RegisterText.class).transfer_to(side.other());
        }
        if (transaction.splits() != null) {
            return text.of(RegisterText.class)
                    .split_parts(String.valueOf(transaction.splits().size()));
        }
        return transaction.categoryName() == null ? NONE : transaction.categoryName();
    }

    private String payeeHref(TransactionResponse transaction, Side side) {
        if (transaction.payeeId() != null) {
            return filter.payeeHref(transaction.payeeId());
        }
        return side.otherId() == null ? NONE : "/accounts/" + side.otherId();
    }

    /// A transfer without a payee has the link to its other account in the payee's place.
    private String categoryHref(TransactionResponse transaction, Side side) {
        if (side.otherId() != null) {
            return transaction.payee() == null ? NONE : "/accounts/" + side.otherId();
        }
        return transaction.category() == null ? NONE : filter.categoryHref(transaction.category());
    }

    /// The side of a transfer to show: in the register of the receiving account, that side.
    private Side side(TransactionResponse transaction) {
        Money amount = Amounts.of(transaction.amount(), transaction.currency());
        String to = transaction.transferTo();
        if (to != null && to.equals(filter.account())) {
            return new Side(
                    to,
                    name(transaction.transferToName()),
                    transaction.transferAmount() == null || transaction.transferCurrency() == null
                            ? amount.negated()
                            : Amounts.of(
                                    transaction.transferAmount(), transaction.transferCurrency()),
                    "transferStatus",
                    transaction.transferStatus() == null
                            ? transaction.status()
                            : transaction.transferStatus(),
                    transaction.account(),
                    transaction.accountName());
        }
        return new Side(
                transaction.account(),
                transaction.accountName(),
                amount,
                "status",
                transaction.status(),
                to,
                transaction.transferToName());
    }

    private static String name(@Nullable String name) {
        return name == null ? NONE : name;
    }

    private record Side(
            String account,
            String name,
            Money amount,
            String statusField,
            String status,
            @Nullable String otherId,
            @Nullable String other) {}
}
