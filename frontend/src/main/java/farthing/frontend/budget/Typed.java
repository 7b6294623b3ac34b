package farthing.frontend.budget;

import farthing.frontend.server.Form;

/// What was typed into one of the page's forms. All others show what is stored.
///
/// @param act which form it is
/// @param category the category of that form; empty if it is about the month
record Typed(Act act, String category, Form form) {

    /// The forms of the page.
    enum Act {
        ASSIGN,
        COVER,
        MOVE,
        CARRY,
        NOTES,
        NEXT_MONTH,
        HOLD,
        MONTH_NOTES,
        NONE
    }

    static Typed nothing() {
        return new Typed(Act.NONE, "", Form.empty());
    }

    /// The typed form if it is that one, else `stored`.
    Form form(Act wanted, String of, Form stored) {
        return is(wanted, of) ? form : stored;
    }

    boolean is(Act wanted, String of) {
        return act == wanted && category.equals(of);
    }

    /// Whether it is one of the forms that a category shows on demand.
    boolean isOnDemand() {
        return switch (act) {
            case COVER, MOVE, CARRY, NOTES -> true;
            default -> false;
        };
    }
}
