package farthing.frontend.accounts;

import farthing.frontend.language.AmountInput;
import farthing.frontend.language.Formats;
import farthing.frontend.language.Text;
import farthing.frontend.server.Form;
import farthing.money.Money;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads an account's opening balance from the fields `openingBalance` and `currency`. What is owed
/// on credit cards, loans and other liabilities is negative: an amount without a sign could be
/// meant either way, so the form asks for the sign.
public final class OpeningBalance {

    private static final String FIELD = "openingBalance";
    private static final Set<String> OWED = Set.of("credit-card", "loan", "other-liability");

    private OpeningBalance() {}

    /// @param type of the account
    /// @param formats of the typed amount
    /// @return `null` if the field is empty, not an amount, or without the sign that the account
    ///   needs; the latter two are marked in the form
    public static @Nullable String read(Form form, String type, Formats formats, Text text) {
        return form.amount(FIELD, formats.locale(), currency(form), text)
                .filter(amount -> isClear(form, type, amount, formats, text))
                .map(amount -> amount.value().toDecimal())
                .orElse(null);
    }

    private static boolean isClear(
            Form form, String type, AmountInput typed, Formats formats, Text text) {
        boolean clear = typed.signed() || typed.value().isZero() || !OWED.contains(type);
        if (!clear) {
            String amount = formats.amount(typed.value().absolute());
            form.refuse(FIELD, text.of(AccountText.class).owed_or_held(amount));
        }
        return clear;
    }

    private static Currency currency(Form form) {
        try {
            return Money.zero(Currency.getInstance(form.value("currency"))).currency();
        } catch (IllegalArgumentException unknown) {
            return Currency.getInstance("EUR"); // the backend says what is wrong with it
        }
    }
}
