package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The months of this household begin on the 25th. Its time zone is one where today is another date
/// than in the zone of the server: one of the two zones always is.
@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class HouseholdCalendarPagesTest extends Visit {

    private static final int START_DAY = 25;

    private final ZoneId zone = zoneWithAnotherDate();
    private final String before = FakeBackend.timeZone;

    @BeforeEach
    void anotherCalendar() {
        FakeBackend.monthStartDay = START_DAY;
        FakeBackend.timeZone = zone.getId();
    }

    @AfterEach
    void usualCalendar() {
        FakeBackend.monthStartDay = 1;
        FakeBackend.timeZone = before;
    }

    @Test
    void home_shows_the_households_month_and_links_to_its_dates() {
        String home = anna.get("/").body();

        assertThat(FakeBackend.ASKED)
                .contains("/budget/" + month() + "/summary?")
                .anyMatch(asked -> asked.endsWith("&until=" + month()));
        assertThat(home)
                .contains("href=\"/budget/" + month() + "\"", dates(month()))
                .contains("/overview?from=" + month() + "&amp;until=" + month());
    }

    @Test
    void the_budget_and_the_year_open_at_the_households_month() {
        assertThat(header(anna.get("/budget"), "Location")).endsWith("/budget/" + month());
        assertThat(header(anna.get("/budget/year"), "Location"))
                .endsWith("/budget/year/" + month().getYear());
    }

    @Test
    void a_month_of_the_budget_links_to_its_dates() {
        assertThat(anna.get("/budget/2026-11").body())
                .contains("from=2026-11-25&amp;until=2026-12-24");
    }

    @Test
    void the_overview_ends_with_the_households_month_and_links_to_its_dates() {
        String overview = anna.get("/overview").body();

        assertThat(FakeBackend.ASKED).anyMatch(asked -> asked.endsWith("&until=" + month()));
        assertThat(overview).contains("until=" + lastDate(month()));
    }

    @Test
    void a_new_transaction_has_the_date_in_the_households_time_zone() {
        DateTimeFormatter british = DateTimeFormatter.ofPattern("dd/MM/yyyy");

        assertThat(anna.get("/transactions").body())
                .contains("value=\"" + british.format(LocalDate.now(zone)) + "\"")
                .doesNotContain("value=\"" + british.format(LocalDate.now()) + "\"");
    }

    private YearMonth month() {
        return YearMonth.from(LocalDate.now(zone).minusDays(START_DAY - 1));
    }

    private static LocalDate lastDate(YearMonth month) {
        return month.plusMonths(1).atDay(START_DAY - 1);
    }

    private static String dates(YearMonth month) {
        return "from=" + month.atDay(START_DAY) + "&amp;until=" + lastDate(month);
    }

    /// Their dates always differ: one is 25 hours ahead of the other.
    private static ZoneId zoneWithAnotherDate() {
        return List.of("Pacific/Kiritimati", "Pacific/Pago_Pago").stream()
                .map(ZoneId::of)
                .filter(zone -> !LocalDate.now(zone).equals(LocalDate.now()))
                .findFirst()
                .orElseThrow();
    }
}
