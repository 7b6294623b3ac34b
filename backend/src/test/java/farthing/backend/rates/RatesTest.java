package farthing.backend.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.PostgresForTests;
import farthing.backend.Sql;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RatesTest {

    private final TheMillers millers = new TheMillers();
    private final String path = millers.path + "/rates";

    @Test
    void a_rate_is_entered_replaced_deleted_and_each_can_be_undone() {
        Caller.Answer added = enter("USD", "2026-06-03", "0.9200").mustBe(201);
        assertThat(added.json().path("rate").asText()).isEqualTo("0.92");
        Caller.Answer replaced = enter("USD", "2026-06-03", "0.91").mustBe(200);
        Caller.Answer deleted = millers.anna.delete(path + "/USD/2026-06-03").mustBe(204);
        millers.anna.delete(path + "/USD/2026-06-03").mustBe(404);
        assertThat(rates("")).isEmpty();

        undo(deleted).mustBe(201);
        assertThat(rates("")).containsExactly("USD 2026-06-03 0.91 manual");
        undo(replaced).mustBe(201);
        assertThat(rates("")).containsExactly("USD 2026-06-03 0.92 manual");
        Caller.Answer undone = undo(added).mustBe(201);
        assertThat(rates("")).isEmpty();
        undo(undone).mustBe(201);
        assertThat(rates("")).containsExactly("USD 2026-06-03 0.92 manual");
    }

    @Test
    void a_rate_that_was_changed_later_is_not_undone() {
        Caller.Answer added = enter("USD", "2026-06-03", "0.92").mustBe(201);
        millers.anna.delete(path + "/USD/2026-06-03").mustBe(204);
        enter("USD", "2026-06-03", "0.91").mustBe(201);
        assertThat(undo(added).mustBe(409).code()).isEqualTo("changed-since");
    }

    @Test
    void a_rate_is_exact_up_to_twelve_digits_on_each_side() {
        for (String rate : List.of("0.000000000001", "999999999999.999999999999", "1", "100")) {
            enter("USD", "2026-06-03", rate);
            assertThat(rates("")).containsExactly("USD 2026-06-03 " + rate + " manual");
        }
        for (String wrong :
                List.of("0", "-1", "+1", "1,5", "NaN", "1e3", "0.0000000000001", "1000000000000")) {
            assertThat(enter("USD", "2026-06-03", wrong).mustBe(422).pointers())
                    .as(wrong)
                    .containsExactly("/rate");
        }
        assertThat(millers.anna.put(path + "/USD/2026-06-03", "{}").mustBe(422).pointers())
                .containsExactly("/rate");
    }

    @Test
    void the_households_currency_has_no_rate() {
        assertThat(enter("EUR", "2026-06-03", "1").mustBe(422).pointers())
                .containsExactly("currency");
        enter("XXX", "2026-06-03", "1").mustBe(404);
        enter("USD", "2026-02-30", "1").mustBe(404);
    }

    @Test
    void rates_are_listed_newest_first_page_by_page() {
        for (String day : List.of("2026-06-01", "2026-06-02", "2026-06-03")) {
            enter("USD", day, "0.92");
            enter("GBP", day, "1.17");
        }
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = millers.anna.get(path + "?limit=4" + cursor).mustBe(200).json();
            page.path("rates")
                    .forEach(each ->
                            all.add(
                                    each.path("date").asText().substring(8)
                                            + each.path("currency").asText()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        assertThat(all).containsExactly("03GBP", "03USD", "02GBP", "02USD", "01GBP", "01USD");
        assertThat(rates("?currency=GBP&from=2026-06-02&until=2026-06-02"))
                .containsExactly("GBP 2026-06-02 1.17 manual");
        assertThat(rates("?currency=GBP&limit=2&cursor=2026-06-02.GBP"))
                .containsExactly("GBP 2026-06-01 1.17 manual");
    }

    @Test
    void the_latest_rate_of_each_currency_does_not_lie_in_the_future() {
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        enter("USD", "2020-01-01", "0.89");
        enter("USD", "2020-01-02", "0.90");
        enter("USD", later, "0.50");
        enter("CHF", "2019-01-01", "0.88");
        enter("JPY", later, "0.006");
        JsonNode latest = millers.anna.get(path + "/latest").mustBe(200).json();
        assertThat(latest.path("currency").asText()).isEqualTo("EUR");
        assertThat(texts(latest))
                .containsExactly("CHF 2019-01-01 0.88 manual", "USD 2020-01-02 0.9 manual");
    }

    @Test
    void the_database_refuses_rates_that_are_not_positive_finite_and_short() {
        try (Sql sql = Sql.asApplication(millers.household)) {
            for (String wrong : List.of("0", "-1", "'NaN'", "'Infinity'", "1e12", "1e-13")) {
                assertThatThrownBy(() ->
                                sql.run(
                                        """
                                        savepoint here;
                                        insert into rate
                                        values ('%s', 'USD', '2026-06-03', %s, 'manual')
                                        """
                                                .formatted(millers.household, wrong)))
                        .as(wrong)
                        .hasMessageContaining("rate_is_in_range");
                sql.run("rollback to here");
            }
        }
    }

    @Test
    void a_rate_that_changes_removes_the_checkpoints_after_its_month() {
        for (String change :
                List.of(
                        "insert into rate values ('%s', 'USD', '2026-06-15', 0.92, 'manual')",
                        "update rate set rate = 0.91 where household_id = '%s'",
                        "delete from rate where household_id = '%s'")) {
            try (Sql sql = Sql.asOwner()) {
                sql.run(
                        """
                        insert into envelope_checkpoint
                        select '%1$s', month, '%1$s', 0
                          from unnest('{2026-06-01,2026-07-01,2027-01-01}'::date[]) as month
                            on conflict do nothing
                        """
                                .formatted(millers.household));
                sql.run(change.formatted(millers.household));
                assertThat(
                                sql.column(
                                        "select month from envelope_checkpoint where household_id ="
                                                + " '"
                                                + millers.household
                                                + "'"))
                        .as(change)
                        .containsExactly("2026-06-01");
                sql.run(
                        "delete from envelope_checkpoint where household_id = '%s'"
                                .formatted(millers.household));
            }
        }
    }

    @Test
    void rates_entered_at_once_all_count_and_can_all_be_undone() throws Exception {
        List<Future<Caller.Answer>> entered = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int number = 1; number <= 40; number++) {
                String rate = "0." + number;
                String date = "2026-06-0" + (1 + number % 4);
                entered.add(people.submit(() -> enter("USD", date, rate)));
            }
        }
        int added = 0;
        for (Future<Caller.Answer> each : entered) {
            added += each.get().status() == 201 ? 1 : 0;
        }
        assertThat(added).isEqualTo(4);
        JsonNode changes = millers.anna.get(millers.path + "/changes?limit=40").json();
        for (JsonNode change : changes.path("changes")) {
            String id = change.path("id").asText();
            millers.anna.post(millers.path + "/changes/" + id + "/reversal", "").mustBe(201);
        }
        assertThat(rates("")).isEmpty();
    }

    private Caller.Answer enter(String currency, String date, String rate) {
        return millers.anna.put(
                path + "/" + currency + "/" + date, "{\"rate\": \"%s\"}".formatted(rate));
    }

    private Caller.Answer undo(Caller.Answer done) {
        return millers.anna.post(
                millers.path + "/changes/" + done.header("Change") + "/reversal", "");
    }

    private List<String> rates(String query) {
        return texts(millers.anna.get(path + query).mustBe(200).json());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.path("rates")
                .forEach(each ->
                        texts.add(
                                String.join(
                                        " ",
                                        each.path("currency").asText(),
                                        each.path("date").asText(),
                                        each.path("rate").asText(),
                                        each.path("source").asText())));
        return texts;
    }
}
