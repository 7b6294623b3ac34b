package farthing.frontend.rates;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The rates between currencies.
@MessageBundle("rates")
public interface RatesText {

    @Message("Exchange rates")
    String title();

    @Message("Show exchange rates")
    String link();

    @Message(
            "What one unit of another currency is worth in {currency}. A rate applies from its date until the next rate of the same currency.")
    String lead(String currency);

    @Message("Latest rates")
    String latest();

    @Message("1 unit in {currency}")
    String worth(String currency);

    @Message("Since")
    String since();

    @Message("Source")
    String source();

    @Message("Actions")
    String actions();

    @Message("Delete the rate {what}")
    String delete_this(String what);

    @Message("Delete")
    String delete();

    @Message("European Central Bank")
    String from_ecb();

    @Message("Entered by hand")
    String by_hand();

    @Message("today")
    String today();

    @Message("yesterday")
    String yesterday();

    @Message("{days} days ago")
    String days_ago(String days);

    @Message("not in effect yet")
    String later();

    @Message("There are no rates yet.")
    String none();

    @Message("There are no rates of this currency.")
    String none_of_currency();

    @Message("No rate yet for {currency}")
    String missing(String currency);

    @Message("Older rates")
    String older();

    @Message("All currencies")
    String all_currencies();

    @Message("Enter a rate")
    String enter();

    @Message("Value of one unit in {currency}")
    String rate(String currency);

    @Message("What 1 {foreign} costs in {currency}, not what 1 {currency} costs in {foreign}")
    String rate_hint(String foreign, String currency);

    @Message(
            "Enter a number above zero without thousands separators and with at most {digits} decimals.")
    String wrong_rate(int digits);

    @Message("Import rates of the European Central Bank")
    String upload();

    @Message(
            "Download a file of the euro foreign exchange reference rates from www.ecb.europa.eu, such as eurofxref-daily.xml or eurofxref-hist.zip.")
    String upload_hint();

    @Message("File")
    String file();

    @Message("Currencies")
    String scope();

    @Message("Those of my accounts")
    String scope_used();

    @Message("All in the file")
    String scope_all();

    @Message("Rates entered by hand")
    String rates_by_hand();

    @Message("Keep them")
    String by_hand_kept();

    @Message("Replace them")
    String by_hand_replaced();

    @Message("Import")
    String import_rates();

    @Message("Choose a file.")
    String missing_file();

    @Message("This file is larger than {most} MB. Use the CSV or ZIP file instead.")
    String file_too_large(int most);

    @Message("Not in the budget because the exchange rate is missing: {amount}")
    String uncounted(String amount);

    @Message(
            "{amount} from earlier months is not in the budget because the exchange rate is missing.")
    String uncounted_before(String amount);
}
