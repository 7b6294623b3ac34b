package farthing.frontend.rates;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Layout;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// The rates between currencies.
///
/// @param of the currency whose rates are listed; empty for the latest rate of each currency
/// @param missing currencies of accounts without a rate
/// @param older the URL of the next page; empty on the last
/// @param form a rate entered by hand
/// @param foreign the currency that the form shows
/// @param upload the file and its options
/// @param scopes which currencies of the file are imported
/// @param keeps whether rates entered by hand are kept
@CheckedTemplate(basePath = "rates", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RatesPage(
        Layout layout,
        String of,
        List<RateRow> rows,
        List<String> missing,
        String older,
        Form form,
        List<Choice> currencies,
        String foreign,
        Form upload,
        List<Choice> scopes,
        List<Choice> keeps)
        implements TemplateInstance {

    /// A rate.
    ///
    /// @param code of the currency
    /// @param name of the currency
    /// @param href the URL of all rates of the currency; empty if they are listed already
    /// @param worth of one unit, in the household's currency
    /// @param age of the rate, in words
    /// @param deletion the URL that deletes it
    /// @param what the currency and the date, for screen readers
    record RateRow(
            String code,
            String name,
            String href,
            String worth,
            String isoDate,
            String date,
            String age,
            String source,
            String deletion,
            String what) {}
}
