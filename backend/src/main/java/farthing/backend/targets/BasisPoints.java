package farthing.backend.targets;

import farthing.backend.problems.Fields;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Percentages of the API in hundredths of a percent: `12.5` is 1,250.
final class BasisPoints {

    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");
    private static final int WHOLE = 10_000;

    private BasisPoints() {}

    /// @return 0 if there was an error
    static int read(Fields fields, String pointer, @Nullable String percent) {
        if (percent == null) {
            fields.add(pointer, "Required");
            return 0;
        }
        int points =
                PERCENT.matcher(percent).matches()
                        ? new BigDecimal(percent).movePointRight(2).intValueExact()
                        : 0;
        if (points < 1 || points > WHOLE) {
            fields.add(pointer, "Use a percentage from 0.01 to 100");
            return 0;
        }
        return points;
    }

    static String text(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}
