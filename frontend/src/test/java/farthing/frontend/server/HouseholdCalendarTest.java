package farthing.frontend.server;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.contract.HouseholdMonth;
import farthing.frontend.transactions.ListLinks;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HouseholdCalendarTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void a_month_is_named_after_the_calendar_month_in_which_it_begins() {
        HouseholdMonth month = new HouseholdMonth(15);
        assertThat(month.of(LocalDate.of(2026, 11, 14))).isEqualTo(OCTOBER);
        assertThat(month.of(LocalDate.of(2026, 11, 15))).isEqualTo(NOVEMBER);
        assertThat(month.firstDate(NOVEMBER)).isEqualTo("2026-11-15");
        assertThat(month.lastDate(NOVEMBER)).isEqualTo("2026-12-14");
    }

    @Test
    void the_list_of_a_month_has_the_dates_of_the_households_month() {
        assertThat(new ListLinks(new HouseholdMonth(15), OCTOBER, NOVEMBER).all())
                .isEqualTo("/transactions?from=2026-10-15&until=2026-12-14");
        assertThat(new ListLinks(new HouseholdMonth(1), OCTOBER, NOVEMBER).all())
                .isEqualTo("/transactions?from=2026-10-01&until=2026-11-30");
    }

    @Test
    void it_is_another_day_at_the_two_ends_of_the_world() {
        HouseholdMonth month = new HouseholdMonth(1);
        LocalDate first = new HouseholdCalendar(ZoneId.of("Pacific/Kiritimati"), month).today();
        LocalDate last = new HouseholdCalendar(ZoneId.of("Pacific/Pago_Pago"), month).today();
        assertThat(last).isBefore(first);
    }
}
