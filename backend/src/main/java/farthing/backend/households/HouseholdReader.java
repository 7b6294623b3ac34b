package farthing.backend.households;

import farthing.backend.problems.Fields;
import farthing.contract.HouseholdRequest;
import farthing.contract.Limits;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;

/// Reads and validates the fields of a household in a request. Errors are added to `fields`.
///
/// @param pointer of the household in the request body
record HouseholdReader(Fields fields, String pointer, HouseholdRequest request) {

    String name() {
        return fields.text(pointer + "/name", request.name(), Limits.NAME);
    }

    Currency currency() {
        return fields.currency(pointer + "/currency", request.currency());
    }

    String locale() {
        return Locales.read(fields, pointer + "/locale", request.locale());
    }

    /// The time zone; UTC by default.
    ZoneId timeZone() {
        String name = request.timeZone() == null ? "UTC" : request.timeZone();
        boolean known = ZoneId.getAvailableZoneIds().contains(name);
        if (!known || name.startsWith("SystemV/")) { // Java's own, unknown to browsers
            fields.add(
                    pointer + "/timeZone", "Unknown time zone. Use a name such as Europe/Berlin");
            return ZoneOffset.UTC;
        }
        return ZoneId.of(name);
    }

    /// How the household budgets; with envelopes by default.
    BudgetMode budgetMode() {
        return request.budgetMode() == null
                ? BudgetMode.ENVELOPES
                : fields.oneOf(
                        pointer + "/budgetMode", request.budgetMode(), BudgetMode.WORDS.all());
    }

    /// The first day of the month; 1 by default.
    int monthStartDay() {
        int day = request.monthStartDay() == null ? 1 : request.monthStartDay();
        if (day < 1 || day > Limits.MONTH_START_DAY) {
            fields.add(pointer + "/monthStartDay", "Use a day from 1 to " + Limits.MONTH_START_DAY);
            return 1;
        }
        return day;
    }
}
