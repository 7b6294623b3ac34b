package farthing.frontend.server;

import farthing.contract.HouseholdMonth;
import farthing.contract.MembershipResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// The current date and the months of a household, from its time zone and its month start day.
public record HouseholdCalendar(ZoneId zone, HouseholdMonth month) {

    static HouseholdCalendar of(MembershipResponse household) {
        return new HouseholdCalendar(
                ZoneId.of(household.timeZone()), new HouseholdMonth(household.monthStartDay()));
    }

    public LocalDate today() {
        return LocalDate.now(zone);
    }

    public YearMonth thisMonth() {
        return month.of(today());
    }
}
