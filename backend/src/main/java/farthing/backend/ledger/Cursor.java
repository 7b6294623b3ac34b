package farthing.backend.ledger;

import farthing.backend.problems.Fields;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The last transaction of a page of the register. The next page starts after it, at a cost that
/// does not depend on the page number.
///
/// @param date of the last transaction
/// @param id of the last transaction
public record Cursor(LocalDate date, UUID id) {

    /// The order of the register. The database compares ids as unsigned numbers.
    static final Comparator<Cursor> NEWEST_FIRST =
            Comparator.comparing(Cursor::date)
                    .thenComparing((one, other) ->
                            Long.compareUnsigned(
                                    one.id.getMostSignificantBits(),
                                    other.id.getMostSignificantBits()))
                    .thenComparing((one, other) ->
                            Long.compareUnsigned(
                                    one.id.getLeastSignificantBits(),
                                    other.id.getLeastSignificantBits()))
                    .reversed();

    /// The cursor for the API, which clients must not interpret: base64url of `2026-11-22/0199…`.
    public String text() {
        String plain = date + "/" + id;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /// Reads the parameter `cursor`; adds an error if it is invalid.
    ///
    /// @param text null for the first page
    public static @Nullable Cursor read(Fields fields, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Optional<Cursor> cursor = parse(text);
        if (cursor.isEmpty()) {
            fields.add("cursor", "Use the `next` of the previous page");
        }
        return cursor.orElse(null);
    }

    /// Parses the result of [#text]; empty for any other text.
    public static Optional<Cursor> parse(String text) {
        try {
            String plain =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int slash = plain.indexOf('/');
            LocalDate date = LocalDate.parse(plain.substring(0, Math.max(slash, 0)));
            return Fields.isInRange(date)
                    ? Fields.parseId(plain.substring(slash + 1)).map(id -> new Cursor(date, id))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
