package farthing.backend.formats;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/// What stands between whole units and fractions in the amounts of a file.
enum DecimalMark {
    COMMA(',', '.'),
    POINT('.', ',');

    /// By the text of a request.
    static final Map<String, DecimalMark> BY_TEXT =
            Map.of("comma", COMMA, "point", POINT, ",", COMMA, ".", POINT);

    private final char mark;
    private final char other;

    DecimalMark(char mark, char other) {
        this.mark = mark;
        this.other = other;
    }

    char mark() {
        return mark;
    }

    /// What may stand between thousands instead.
    char other() {
        return other;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DecimalMark of(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ','
                ? COMMA
                : POINT;
    }
}
