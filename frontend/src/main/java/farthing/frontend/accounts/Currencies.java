package farthing.frontend.accounts;

import farthing.frontend.server.Choice;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The currencies that a user can choose: those in circulation today.
public final class Currencies {

    /// ISO 4217 as of 2026, without historic currencies, funds, metals and test codes.
    private static final String IN_USE =
            """
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN
            BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
            GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS
            KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
            MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
            RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY
            TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
            """;

    private Currencies() {}

    /// Sorted by code, after the most likely ones.
    ///
    /// @param first the most likely codes, in order
    public static List<Choice> choices(Locale locale, String chosen, Collection<String> first) {
        Map<String, Currency> known =
                Currency.getAvailableCurrencies().stream()
                        .collect(Collectors.toMap(Currency::getCurrencyCode, Function.identity()));
        Map<String, Choice> choices = new LinkedHashMap<>();
        Stream.of(first.stream(), Stream.of(IN_USE.split("\\s+")), Stream.of(chosen))
                .flatMap(Function.identity())
                .map(known::get)
                .filter(currency -> currency != null)
                .forEach(currency ->
                        choices.computeIfAbsent(
                                currency.getCurrencyCode(),
                                code -> choice(currency, locale, chosen)));
        return List.copyOf(choices.values());
    }

    private static Choice choice(Currency currency, Locale locale, String chosen) {
        String code = currency.getCurrencyCode();
        String name = currency.getDisplayName(locale);
        return new Choice(
                code, name.equals(code) ? code : code + " · " + name, code.equals(chosen));
    }
}
