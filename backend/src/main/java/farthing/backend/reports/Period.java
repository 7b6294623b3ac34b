package farthing.backend.reports;

import farthing.backend.households.Household;
import farthing.backend.problems.Fields;
import farthing.contract.Limits;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The months of a report, and the currency of its amounts.
///
/// @param from first month
/// @param until last month
/// @param currency null for the household's
record Period(YearMonth from, YearMonth until, @Nullable Currency currency) {

    /// @throws farthing.backend.problems.Refused `invalid-fields` for invalid months, or unless
    ///   there are at least one and at most [Limits#REPORT_MONTHS]
    static Period read(@Nullable String from, @Nullable String until, @Nullable String currency) {
        Fields fields = new Fields();
        YearMonth first = fields.month("from", from);
        YearMonth last = fields.month("until", until);
        @Nullable Currency wanted =
                fields.optional(currency, code -> fields.currency("currency", code)).orElse(null);
        fields.check();
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        if (months < 1) {
            fields.add("until", "Must not be before `from`");
        } else if (months > Limits.REPORT_MONTHS) {
            fields.add("until", "Use a period of at most " + Limits.REPORT_MONTHS + " months");
        }
        fields.check();
        return new Period(first, last, wanted);
    }

    /// @param household available after the pipeline has run
    Supplier<Currency> currency(Supplier<Household> household) {
        return () -> currency == null ? household.get().currency() : currency;
    }

    /// The months of the period, oldest first.
    List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1))
                .toList();
    }
}
