package farthing.backend.problems;

import farthing.contract.FieldProblem;
import farthing.contract.Limits;
import farthing.money.Money;
import farthing.money.NotAnAmount;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a request and collects all errors. For an invalid field it returns a
/// placeholder, so that the other fields are still read. Call [#check] before using any value: it
/// refuses the request if there was an error.
public final class Fields {

    /// The first date that a request may contain.
    public static final String YEAR_OUT_OF_RANGE =
            "The year must be from %d to %d".formatted(Limits.FIRST_YEAR, Limits.LAST_YEAR);

    public static final LocalDate FIRST_DATE = LocalDate.of(Limits.FIRST_YEAR, 1, 1);

    /// The last date that a request may contain.
    public static final LocalDate LAST_DATE = LocalDate.of(Limits.LAST_YEAR, 12, 31);

    private final List<FieldProblem> problems = new ArrayList<>();

    public void add(String pointer, String detail) {
        problems.add(new FieldProblem(pointer, detail));
    }

    public void add(FieldProblem problem) {
        problems.add(problem);
    }

    public boolean areValid() {
        return problems.isEmpty();
    }

    /// @throws Refused with [RequestProblem.InvalidFields] if there were errors
    public void check() {
        if (!problems.isEmpty()) {
            throw new RequestProblem.InvalidFields(problems).refused();
        }
    }

    /// Reads a required text that is not blank. Surrounding white space is removed.
    ///
    /// @param max maximum number of characters
    public String text(String pointer, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            add(pointer, "Required");
            return "";
        }
        return optionalText(pointer, value, max);
    }

    /// Reads an optional text; empty if left out. Surrounding white space is removed.
    public String optionalText(String pointer, @Nullable String value, int max) {
        if (value == null) {
            return "";
        }
        String text = value.strip();
        String fault = fault(text, max);
        if (fault != null) {
            add(pointer, fault);
            return "";
        }
        return text;
    }

    /// Validates a text.
    ///
    /// @param max maximum number of characters
    /// @return the error as a sentence; null if the text is valid
    public static @Nullable String fault(String text, int max) {
        if (text.length() > max && text.codePointCount(0, text.length()) > max) {
            return "Use at most " + max + " characters";
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r') {
                return "Control characters are not allowed";
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(at))) {
                    return "Invalid Unicode text";
                }
                at++;
            }
        }
        return null;
    }

    /// Reads an ISO 8601 date whose year is in range.
    public LocalDate date(String pointer, @Nullable String value) {
        if (value == null) {
            add(pointer, "Required");
            return LocalDate.EPOCH;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (!isInRange(date)) {
                add(pointer, YEAR_OUT_OF_RANGE);
                return LocalDate.EPOCH;
            }
            return date;
        } catch (DateTimeException e) {
            String shown = value.length() <= 40 ? value : value.substring(0, 40) + "…";
            add(pointer, "\"" + shown + "\" is not a date; write it as 2026-11-22");
            return LocalDate.EPOCH;
        }
    }

    /// Whether the year of a date is in range.
    public static boolean isInRange(LocalDate date) {
        return !date.isBefore(FIRST_DATE) && !date.isAfter(LAST_DATE);
    }

    /// Reads a month such as 2026-11, whose year is in range.
    public YearMonth month(String pointer, @Nullable String value) {
        try {
            YearMonth month = YearMonth.parse(value == null ? "" : value);
            if (month.getYear() < Limits.FIRST_YEAR || month.getYear() > Limits.LAST_YEAR) {
                add(pointer, YEAR_OUT_OF_RANGE);
                return YearMonth.of(1970, 1);
            }
            return month;
        } catch (DateTimeException e) {
            add(pointer, "Use a month such as 2026-11");
            return YearMonth.of(1970, 1);
        }
    }

    /// Reads an amount with at most as many decimals as the currency has, from −10^13 to 10^13
    /// minor units.
    public Money amount(String pointer, @Nullable String value, Currency currency) {
        if (value == null) {
            add(pointer, "Required");
            return Money.zero(currency);
        }
        try {
            Money amount = Money.parse(value.strip(), currency);
            if (Math.abs(amount.minor()) > Limits.AMOUNT_MINOR) {
                add(pointer, "The amount is too large");
                return Money.zero(currency); // a sum of such amounts could overflow
            }
            return amount;
        } catch (NotAnAmount e) {
            add(pointer, e.getMessage());
            return Money.zero(currency);
        }
    }

    /// Reads an ISO 4217 code. Codes without minor units, such as XXX or gold, are refused.
    public Currency currency(String pointer, @Nullable String value) {
        try {
            Currency currency = Currency.getInstance(value == null ? "" : value);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // unknown code: the error is added below
        }
        add(pointer, "Use an ISO 4217 currency code, such as EUR");
        return Currency.getInstance("EUR");
    }

    /// Reads an id. If it is invalid, returns an id that no object has.
    public UUID id(String pointer, @Nullable String value) {
        Optional<UUID> id = parseId(value);
        if (id.isEmpty()) {
            add(pointer, value == null ? "Required" : "Invalid id");
        }
        return id.orElse(NO_ID);
    }

    /// Reads one of the allowed words.
    public <T> T oneOf(String pointer, @Nullable String value, Map<String, T> allowed) {
        T found = value == null ? null : allowed.get(value);
        if (found != null) {
            return found;
        }
        add(pointer, "Use one of: " + String.join(", ", allowed.keySet()));
        return allowed.values().iterator().next();
    }

    /// Applies `read` if the value is present.
    public <T> Optional<T> optional(@Nullable String value, Function<String, T> read) {
        return Optional.ofNullable(value).map(read);
    }

    private static final UUID NO_ID = new UUID(0, 0);

    /// Parses a UUID in its canonical form of 36 characters. [UUID#fromString] also accepts other
    /// forms.
    public static Optional<UUID> parseId(@Nullable String value) {
        if (value == null || value.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
