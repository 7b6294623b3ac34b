package farthing.frontend.server;

import farthing.contract.FieldProblem;
import farthing.contract.Limits;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.language.AmountInput;
import farthing.frontend.language.Text;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The submitted values of a form and its error messages, so that the page can show both again and
/// no input is lost.
///
/// A message with the name `""` is about the form as a whole.
public final class Form {

    private static final String WHOLE = "";

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private String focused = "";
    private String refusedWith = "";

    /// A form without input.
    public static Form empty() {
        return new Form();
    }

    public static Form of(MultivaluedMap<String, String> typed) {
        Form form = new Form();
        form.values.putAll(typed);
        return form;
    }

    /// The same form with a field filled in.
    public Form with(String field, @Nullable String value) {
        values.put(field, List.of(value == null ? "" : value));
        return this;
    }

    /// All submitted values by field name.
    public Set<Map.Entry<String, List<String>>> fields() {
        return values.entrySet();
    }

    /// The value without surrounding spaces; empty if the field is empty.
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
    }

    /// A choice for a field, chosen if the field has its value.
    public Choice choice(String field, String value, String name) {
        return new Choice(value, name, is(field, value));
    }

    /// All values of a field that can be sent several times.
    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /// Like [#value], but `null` if the field is empty.
    public @Nullable String valueOrNull(String field) {
        String value = value(field);
        return value.isEmpty() ? null : value;
    }

    /// The value as a whole number; 0 if it is not one.
    public long number(String field) {
        return value(field).matches("[0-9]{1,18}") ? Long.parseLong(value(field)) : 0;
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    public void refuse(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /// Adds an error if the text is longer than the backend allows.
    ///
    /// @param most the maximum number of characters
    public void limit(String field, int most, Text text) {
        String value = value(field);
        if (value.codePointCount(0, value.length()) > most) {
            refuse(field, text.of(ProblemText.class).too_long(String.valueOf(most)));
        }
    }

    /// Reads the amount in a field. Adds an error if the text is not an amount or the amount is
    /// larger than the backend allows.
    ///
    /// @param locale of the text
    /// @return empty if the field is empty or has an error
    public Optional<AmountInput> amount(String field, Locale locale, Currency currency, Text text) {
        if (value(field).isEmpty()) {
            return Optional.empty();
        }
        Optional<AmountInput> amount = AmountInput.read(value(field), locale, currency);
        if (amount.isEmpty()) {
            refuse(field, text.of(ProblemText.class).wrong_amount());
        } else if (isTooLarge(amount.get().value().minor())) {
            refuse(field, text.of(ProblemText.class).amount_too_large());
            return Optional.empty();
        }
        return amount;
    }

    private static boolean isTooLarge(long minor) {
        return minor > Limits.AMOUNT_MINOR || minor < -Limits.AMOUNT_MINOR;
    }

    /// Adds an error if the name is missing or longer than the backend allows.
    public void checkName(String field, Text text) {
        if (value(field).isEmpty()) {
            refuse(field, text.of(ProblemText.class).missing_name());
        }
        limit(field, Limits.NAME, text);
    }

    /// Adds the backend's messages to their fields: in the language of the page if it has a text
    /// for the problem, else in English.
    ///
    /// @param fields the field for each pointer into the request; the message of any other pointer
    ///   is about the form as a whole
    public void refuse(BackendProblem problem, Map<String, String> fields, Text text) {
        refusedWith = problem.code();
        String words = Refusal.words(problem, text.of(ProblemText.class));
        for (FieldProblem error : problem.errors()) {
            refuse(
                    fields.getOrDefault(error.pointer(), WHOLE),
                    words.isEmpty() ? error.detail() : words);
        }
        if (problem.errors().isEmpty()) {
            refuse(WHOLE, words.isEmpty() ? problem.title() : words);
        }
    }

    /// Whether the backend refused the request with this code.
    public boolean isRefused(String code) {
        return refusedWith.equals(code);
    }

    /// Replaces the error message of a field by a better one.
    public void explain(String field, String message) {
        errors.put(field, message);
    }

    public boolean valid() {
        return errors.isEmpty();
    }

    /// Whether a field has an error, not only the form as a whole.
    public boolean hasWrongFields() {
        return errors.keySet().stream().anyMatch(field -> !field.equals(WHOLE));
    }

    /// The error message of a field; empty if there is none.
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /// Whether this field gets the focus: the first one with an error. Templates must call this in
    /// the order of their fields.
    public boolean focuses(String field) {
        if (focused.isEmpty() && !error(field).isEmpty()) {
            focused = field;
        }
        return focused.equals(field);
    }

    /// The message about the form as a whole; empty where there is none.
    public String message() {
        return error(WHOLE);
    }
}
