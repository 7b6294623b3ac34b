package farthing.frontend.budget;

import farthing.frontend.server.Visit;
import java.text.DecimalFormatSymbols;

/// How the page writes amounts, for its scripts.
///
/// @param digits decimals of the household's currency
/// @param decimal the decimal sign
/// @param grouping what separates thousands
record AmountFormat(int digits, char decimal, char grouping) {

    static AmountFormat of(Visit visit) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(visit.locale());
        return new AmountFormat(
                visit.currency().getDefaultFractionDigits(),
                symbols.getDecimalSeparator(),
                symbols.getGroupingSeparator());
    }
}
