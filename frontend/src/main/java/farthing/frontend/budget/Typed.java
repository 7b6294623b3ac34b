package farthing.frontend.budget;

import farthing.frontend.server.Form;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was typed into one of the page's forms. All other forms show the stored values.
///
/// @param act which form it is
/// @param category the category of that form; empty if it is about the month
record Typed(Act act, String category, Form form) {

    /// The forms of the page, with the fields that the backend may find invalid.
    enum Act {
        ASSIGN("assigned"),
        ASSIGN_CARD("assigned"),
        COVER_CARD("to"),
        PLAN("planned"),
        COVER("from"),
        MOVE("amount", "to"),
        CARRY,
        RELEASE,
        NOTES("notes"),
        NEXT_MONTH,
        HOLD("amount"),
        MONTH_NOTES("notes"),
        NONE;

        private final Map<String, String> fields;

        Act(String... fields) {
            this.fields =
                    Stream.of(fields).collect(Collectors.toMap(name -> "/" + name, name -> name));
        }

        /// By their pointers into the request.
        Map<String, String> fields() {
            return fields;
        }
    }

    static Typed nothing() {
        return new Typed(Act.NONE, "", Form.empty());
    }

    /// This if `applies`, otherwise [#nothing].
    Typed when(boolean applies) {
        return applies ? this : nothing();
    }

    /// The typed form if it has this act and category, otherwise `stored`.
    Form form(Act wanted, String of, Form stored) {
        return is(wanted, of) ? form : stored;
    }

    boolean is(Act wanted, String of) {
        return act == wanted && category.equals(of);
    }

    /// What has to be opened to show this form: see [Shown]. Empty for a form that is always shown.
    String opener() {
        return switch (act) {
            case COVER, MOVE, CARRY, RELEASE, NOTES -> category;
            case HOLD -> Shown.HOLD;
            case MONTH_NOTES -> Shown.NOTES;
            case ASSIGN, ASSIGN_CARD, COVER_CARD, PLAN, NEXT_MONTH, NONE -> "";
        };
    }
}
