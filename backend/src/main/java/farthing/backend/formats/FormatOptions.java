package farthing.backend.formats;

import farthing.backend.problems.Fields;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Options for reading a file: those of the request, and defaults of the household and account.
///
/// @param locale the household's language; decides if dates or amounts are ambiguous
/// @param currency of the account
public record FormatOptions(RequestedOptions asked, Locale locale, Currency currency) {

    /// The options that a request specifies. Those that are null are detected from the file.
    public static final class RequestedOptions {

        final @Nullable DateOrder dates;
        final @Nullable DecimalMark decimal;
        final AskedColumns columns;

        private RequestedOptions(
                @Nullable DateOrder dates, @Nullable DecimalMark decimal, AskedColumns columns) {
            this.dates = dates;
            this.decimal = decimal;
            this.columns = columns;
        }

        /// No options: everything is detected.
        public static RequestedOptions nothing() {
            return new RequestedOptions(null, null, AskedColumns.NONE);
        }

        /// Parses the form fields. Errors are added to `fields`.
        ///
        /// @param dateFormat such as `dd.MM.yyyy`; only the order of day, month and year matters
        /// @param decimal `comma` or `point`
        /// @param columns JSON, see [farthing.contract.ImportColumnsRequest]
        /// @throws farthing.backend.problems.Refused `malformed-json`, `invalid-fields`
        public static RequestedOptions read(
                Fields fields,
                Optional<String> dateFormat,
                Optional<String> decimal,
                @Nullable String columns) {
            return new RequestedOptions(
                    dateFormat.map(text -> dateOrder(fields, text)).orElse(null),
                    decimal.map(text -> fields.oneOf("/decimal", text, DecimalMark.BY_TEXT))
                            .orElse(null),
                    AskedColumns.read(columns));
        }

        private static DateOrder dateOrder(Fields fields, String pattern) {
            Optional<DateOrder> order = DateOrder.ofPattern(pattern);
            if (order.isEmpty()) {
                fields.add(
                        "/dateFormat",
                        "Use a pattern such as dd.MM.yyyy, MM/dd/yyyy or yyyy-MM-dd");
            }
            return order.orElse(DateOrder.YMD);
        }
    }
}
