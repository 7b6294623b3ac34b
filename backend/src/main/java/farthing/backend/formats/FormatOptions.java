package farthing.backend.formats;

import farthing.backend.problems.Fields;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a file is to be read: what the request says, and what else it is guided by.
///
/// @param locale the household's language, which decides what the file leaves open
/// @param currency of the account
public record FormatOptions(Asked asked, Locale locale, Currency currency) {

    /// What a request says of a file; null where the file itself has to tell.
    public static final class Asked {

        final @Nullable DateOrder dates;
        final @Nullable DecimalMark decimal;
        final AskedColumns columns;

        private Asked(
                @Nullable DateOrder dates, @Nullable DecimalMark decimal, AskedColumns columns) {
            this.dates = dates;
            this.decimal = decimal;
            this.columns = columns;
        }

        /// Nothing.
        public static Asked nothing() {
            return new Asked(null, null, AskedColumns.NONE);
        }

        /// Reads the fields of the form. Mistakes go to `fields`.
        ///
        /// @param dateFormat such as `dd.MM.yyyy`: the order of day, month and year counts
        /// @param decimal `comma` or `point`
        /// @param columns JSON, see [farthing.contract.ImportColumnsRequest]
        /// @throws farthing.backend.problems.Refused `malformed-json`, `invalid-fields`
        public static Asked read(
                Fields fields,
                Optional<String> dateFormat,
                Optional<String> decimal,
                @Nullable String columns) {
            return new Asked(
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
                        "Write it with d, M and y, such as dd.MM.yyyy, MM/dd/yyyy or yyyy-MM-dd");
            }
            return order.orElse(DateOrder.YMD);
        }
    }
}
