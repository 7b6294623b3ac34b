package farthing.frontend.accounts;

import farthing.frontend.language.AmountInput;
import farthing.frontend.language.Text;
import farthing.frontend.server.Form;
import farthing.frontend.server.ProblemText;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the balance that an account is opened with from the fields `openingBalance` and
/// `currency`.
public final class OpeningBalance {

    private static final String FIELD = "openingBalance";

    private OpeningBalance() {}

    /// @param locale in which it was typed
    /// @return `null` where nothing was typed, or what is no amount, which is then refused
    public static @Nullable String read(Form form, Locale locale, Text text) {
        if (form.value(FIELD).isEmpty()) {
            return null;
        }
        return AmountInput.read(form.value(FIELD), locale, currency(form))
                .map(amount -> amount.value().toPlainString())
                .orElseGet(() -> {
                    form.refuse(FIELD, text.of(ProblemText.class).wrong_amount());
                    return null;
                });
    }

    private static Currency currency(Form form) {
        try {
            return Currency.getInstance(form.value("currency"));
        } catch (IllegalArgumentException unknown) {
            return Currency.getInstance("EUR"); // the backend says what is wrong with it
        }
    }
}
