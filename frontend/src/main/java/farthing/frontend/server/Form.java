package farthing.frontend.server;

import farthing.contract.FieldProblem;
import farthing.contract.Limits;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.language.Text;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was typed into a form and what is wrong with it, so that the page can show both again:
/// nothing typed is ever lost.
///
/// A message under the name `""` is about the form as a whole.
public final class Form {

    private static final String WHOLE = "";

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private String focused = "";

    /// Nothing typed yet.
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

    /// All that was sent, by the name of its field.
    public Set<Map.Entry<String, List<String>>> fields() {
        return values.entrySet();
    }

    /// What was typed, without the spaces around it; empty where nothing was.
    public String value(String field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
    }

    /// As typed, or `null` where nothing was.
    public @Nullable String valueOrNull(String field) {
        String value = value(field);
        return value.isEmpty() ? null : value;
    }

    /// A whole number; 0 where the field holds none.
    public long number(String field) {
        return value(field).matches("[0-9]{1,18}") ? Long.parseLong(value(field)) : 0;
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    public void refuse(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /// Refuses a text of more characters than the backend takes.
    ///
    /// @param most how many it may have
    public void limit(String field, int most, Text text) {
        String value = value(field);
        if (value.codePointCount(0, value.length()) > most) {
            refuse(field, text.of(ProblemText.class).too_long(String.valueOf(most)));
        }
    }

    /// Refuses a name that is not there or longer than the backend takes.
    public void checkName(String field, Text text) {
        if (value(field).isEmpty()) {
            refuse(field, text.of(ProblemText.class).missing_name());
        }
        limit(field, Limits.NAME, text);
    }

    /// Puts the backend's messages at the fields they are about: in the language of the page where
    /// it has words for the problem, else in the backend's.
    ///
    /// @param fields the name of the field for a pointer of the request; a pointer that is not in
    ///   it is about the form as a whole
    public void refuse(BackendProblem problem, Map<String, String> fields, Text text) {
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

    public boolean valid() {
        return errors.isEmpty();
    }

    /// Whether a field is wrong, not only the form as a whole.
    public boolean hasWrongFields() {
        return errors.keySet().stream().anyMatch(field -> !field.equals(WHOLE));
    }

    /// The message at a field; empty where it is right.
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /// Whether to type at this field next: the first on the page that is wrong. A page asks in the
    /// order of its fields.
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
