package farthing.backend.formats;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/// The character between whole units and decimals.
enum DecimalMark {
    COMMA(',', '.'),
    POINT('.', ',');

    /// The values that a request may have.
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

    /// The character that may separate thousands.
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
