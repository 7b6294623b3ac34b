package farthing.backend.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// A lookup of transactions by an index that is not in the order of the register: that of texts or
/// that of amounts.
///
/// @param certain the parts that hold for each transaction found
/// @param query at most [#MOST] keys, in no order
record Seek(List<Filter> certain, Select<Record2<LocalDate, UUID>> query) {

    static final int MOST = 5_000;

    /// The index knows groups of three letters, so it is of no use for shorter words.
    private static final Pattern INDEXED = Pattern.compile("[\\p{L}\\p{Nd}]{3}");

    /// The lookup for the parts of a branch; null if no part has such an index.
    static @Nullable Seek of(List<Filter> parts) {
        List<String> texts = new ArrayList<>();
        List<Filter> certain = new ArrayList<>();
        for (Filter part : parts) {
            @Nullable String text = text(part);
            if (text != null && INDEXED.matcher(text).find() && texts.size() < 3) {
                texts.add(text);
                if (part instanceof Filter.Containing) {
                    certain.add(part);
                }
            }
        }
        if (!texts.isEmpty()) {
            return new Seek(certain, containing(texts));
        }
        for (Filter part : parts) {
            if (part instanceof Filter.Amount amount && amount.ranges().size() < 10) {
                return new Seek(List.of(amount), ofAmount(amount));
            }
        }
        return null;
    }

    /// A text that payee and notes together contain if the part matches.
    private static @Nullable String text(Filter part) {
        return switch (part) {
            case Filter.Containing containing -> containing.text();
            case Filter.PayeeContaining containing -> containing.text();
            case Filter.NotesContaining containing -> containing.text();
            default -> null;
        };
    }

    private static Select<Record2<LocalDate, UUID>> containing(List<String> texts) {
        return select(DATE, ID)
                .from(
                        table(
                                "transactions_containing(array(select containing(text)"
                                        + " from unnest({0}) as text), {1}) as found",
                                val(texts.toArray(String[]::new)), inline(MOST)));
    }

    private static Select<Record2<LocalDate, UUID>> ofAmount(Filter.Amount amount) {
        List<Filter.Range> ranges = amount.ranges();
        return select(DATE, ID)
                .from(
                        table(
                                "transactions_of_amounts({0}, {1}, {2}, {3}) as found",
                                val(
                                        ranges.stream()
                                                .map(range -> range.currency().getCurrencyCode())
                                                .toArray(String[]::new)),
                                val(ranges.stream().map(Filter.Range::least).toArray(Long[]::new)),
                                val(ranges.stream().map(Filter.Range::most).toArray(Long[]::new)),
                                inline(MOST)));
    }

    private static final Field<LocalDate> DATE = field("found.date", LocalDate.class);
    private static final Field<UUID> ID = field("found.id", UUID.class);
}
