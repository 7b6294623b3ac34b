package farthing.frontend.server;

import farthing.frontend.language.CommonText;
import java.util.List;
import java.util.stream.Collectors;

/// Currencies other than the household's. Amounts are never converted, so its totals leave them
/// out.
public final class OtherCurrencies {

    private OtherCurrencies() {}

    /// The sentence that says which income and expenses are left out; empty if there are none.
    ///
    /// @param all the currencies of the income and expenses of a period
    public static String notIncluded(Visit visit, List<String> all) {
        String others =
                all.stream()
                        .filter(code -> !code.equals(visit.household().currency()))
                        .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : visit.text().of(CommonText.class).not_included(others);
    }
}
