package farthing.backend.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Collects the rates of a file, in the household's currency.
final class RatesOfFile implements Consumer<EuroRates> {

    /// All currencies of all days since 1999 are about 220,000.
    private static final int MAX_RATES = 500_000;

    private final Currency household;
    private final Predicate<Currency> wanted;
    private final List<Rate> rates = new ArrayList<>();
    private final Set<String> codes = new TreeSet<>();
    private LocalDate from = LocalDate.MAX;
    private LocalDate until = LocalDate.MIN;
    private boolean complete;

    private RatesOfFile(Currency household, Predicate<Currency> wanted) {
        this.household = household;
        this.wanted = wanted;
    }

    /// @param household the household's currency
    /// @throws farthing.backend.problems.Refused `rates-file-unreadable`, `currency-not-in-file`
    static RatesOfFile read(byte[] file, Currency household, Predicate<Currency> wanted) {
        RatesOfFile all = new RatesOfFile(household, wanted);
        EcbFile.read(file, all);
        if (!all.complete) {
            throw new RateProblem.CurrencyNotInFile(household.getCurrencyCode()).refused();
        }
        return all;
    }

    @Override
    public void accept(EuroRates day) {
        from = day.date().isBefore(from) ? day.date() : from;
        until = day.date().isAfter(until) ? day.date() : until;
        complete |= day.has(household);
        for (Rate rate : day.in(household, wanted)) {
            rates.add(rate);
            codes.add(rate.currency().getCurrencyCode());
        }
        if (rates.size() > MAX_RATES) {
            throw EcbFile.unreadable("The file has more than %d rates".formatted(MAX_RATES));
        }
    }

    List<Rate> rates() {
        return rates;
    }

    /// The currencies of the rates, by code.
    List<String> currencies() {
        return List.copyOf(codes);
    }

    /// The used currencies that have no rate in the file, by code.
    List<String> missing(Set<Currency> used) {
        return used.stream()
                .filter(currency -> !currency.equals(household))
                .map(Currency::getCurrencyCode)
                .filter(code -> !codes.contains(code))
                .sorted()
                .toList();
    }

    /// The first date in the file.
    LocalDate from() {
        return from;
    }

    /// The last date in the file.
    LocalDate until() {
        return until;
    }
}
