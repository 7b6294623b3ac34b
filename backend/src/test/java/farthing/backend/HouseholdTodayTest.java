package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.contract.HouseholdMonth;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Today, default dates and the current month come from the time zone of the household. The two
/// zones are 25 hours apart, so they never have the same date, and the server's date is wrong in at
/// least one of them.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HouseholdTodayTest {

    private static final int LAST_START_DAY = 28;

    private final TheMillers millers = new TheMillers();

    /// Even if midnight passes meanwhile.
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void an_account_is_opened_today(String zone) {
        edit("{\"timeZone\": \"%s\"}".formatted(zone));
        LocalDate before = LocalDate.now(ZoneId.of(zone));
        JsonNode opened =
                millers.anna
                        .post(
                                millers.path + "/accounts",
                                """
                                {"name": "Till", "type": "cash", "currency": "EUR"}
                                """)
                        .mustBe(201)
                        .json();
        assertThat(LocalDate.parse(opened.path("openedOn").asText()))
                .isBetween(before, LocalDate.now(ZoneId.of(zone)));
    }

    /// Months begin on the day that is today in the first zone, so that the current month of the
    /// other is still the one before; at the end of a long month both are in the same.
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void the_current_month_is_the_households(String zone) {
        int day = LocalDate.now(ZoneId.of("Pacific/Kiritimati")).getDayOfMonth();
        HouseholdMonth calendar = new HouseholdMonth(Math.min(day, LAST_START_DAY));
        edit("{\"timeZone\": \"%s\", \"monthStartDay\": %d}".formatted(zone, calendar.startDay()));
        JsonNode removal =
                millers.anna
                        .post(
                                millers.path
                                        + "/categories/"
                                        + millers.category("Gifts given")
                                        + "/removal",
                                "{\"preview\": true}")
                        .mustBe(200)
                        .json();
        assertThat(removal.path("month").asText())
                .isEqualTo(calendar.of(LocalDate.now(ZoneId.of(zone))).toString());
    }

    private void edit(String patch) {
        millers.anna.patch(millers.path, patch, "If-Match", "*").mustBe(200);
    }
}
