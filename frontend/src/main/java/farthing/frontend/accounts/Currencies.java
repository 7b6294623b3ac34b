package farthing.frontend.accounts;

import farthing.frontend.server.Choice;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// The currencies to choose from: those of ISO 4217 that are in use today, by code.
public final class Currencies {

    private Currencies() {}

    public static List<Choice> choices(Locale locale, String chosen) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .filter(currency -> !isPast(currency))
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .map(currency -> choice(currency, locale, chosen))
                .toList();
    }

    /// The past ones carry their years in their name: `German Mark (1948–2002)`.
    private static boolean isPast(Currency currency) {
        return currency.getDisplayName(Locale.ENGLISH).matches(".*\\([0-9].*");
    }

    private static Choice choice(Currency currency, Locale locale, String chosen) {
        String code = currency.getCurrencyCode();
        return new Choice(
                code, code + " · " + currency.getDisplayName(locale), code.equals(chosen));
    }
}
