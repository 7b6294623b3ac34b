package farthing.frontend.server;

import farthing.contract.HouseholdMonth;
import farthing.contract.MembershipResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// The dates of a household: its today comes from its time zone, its month begins on its day.
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
