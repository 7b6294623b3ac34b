package farthing.backend.ledger;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/// Searches that ignore case, accents and letter variants, with the database's functions `folded`
/// and `containing`.
final class Folding {

    private Folding() {}

    /// Whether a column contains the text.
    static Condition contains(Field<String> column, String text) {
        return isFoundIn(function("folded", SQLDataType.CLOB, column), text);
    }

    /// The same for a column whose texts are stored folded. The pattern is a subquery, so that it
    /// is computed once and not for each row.
    static Condition isFoundIn(Field<String> folded, String text) {
        return folded.like(field(select(function("containing", SQLDataType.CLOB, val(text)))));
    }
}
