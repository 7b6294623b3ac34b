package farthing.frontend.accounts;

import farthing.frontend.language.Text;
import farthing.frontend.server.Form;
import farthing.money.Money;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads an account's opening balance from the fields `openingBalance` and `currency`.
public final class OpeningBalance {

    private static final String FIELD = "openingBalance";

    private OpeningBalance() {}

    /// @param locale of the typed amount
    /// @return `null` if the field is empty or not an amount; the latter is marked in the form
    public static @Nullable String read(Form form, Locale locale, Text text) {
        return form.amount(FIELD, locale, currency(form), text)
                .map(amount -> amount.value().toDecimal())
                .orElse(null);
    }

    private static Currency currency(Form form) {
        try {
            return Money.zero(Currency.getInstance(form.value("currency"))).currency();
        } catch (IllegalArgumentException unknown) {
            return Currency.getInstance("EUR"); // the backend says what is wrong with it
        }
    }
}
