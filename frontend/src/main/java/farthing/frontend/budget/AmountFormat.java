package farthing.frontend.budget;

import farthing.frontend.server.Visit;
import java.text.DecimalFormatSymbols;

/// How the page writes amounts, for its scripts.
///
/// @param locale a BCP 47 tag
/// @param digits decimals of the household's currency
/// @param grouping what separates thousands; browsers know other separators for some locales
record AmountFormat(String locale, int digits, char grouping) {

    static AmountFormat of(Visit visit) {
        return new AmountFormat(
                visit.locale().toLanguageTag(),
                visit.currency().getDefaultFractionDigits(),
                DecimalFormatSymbols.getInstance(visit.locale()).getGroupingSeparator());
    }
}
