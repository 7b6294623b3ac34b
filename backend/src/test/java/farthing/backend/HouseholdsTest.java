package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HouseholdsTest {

    private final TheMillers millers = new TheMillers();

    @Test
    void name_and_language_can_be_edited() {
        Caller.Answer renamed =
                edit("{\"name\": \"The Smiths\", \"locale\": \"de-ch\"}", "\"1\"").mustBe(200);
        assertThat(renamed.header("ETag")).isEqualTo("\"2\"");
        Caller.Answer read = millers.anna.get(millers.path).mustBe(200);
        assertThat(read.header("ETag")).isEqualTo("\"2\"");
        assertThat(read.json()).isEqualTo(renamed.json());
        assertThat(read.json().path("name").asText()).isEqualTo("The Smiths");
        assertThat(read.json().path("locale").asText()).isEqualTo("de-CH");
        assertThat(read.json().path("currency").asText()).isEqualTo("EUR");
    }

    @Test
    void an_edit_of_an_outdated_version_is_refused() {
        edit("{\"name\": \"The Smiths\"}", "\"1\"").mustBe(200);
        assertThat(edit("{\"locale\": \"fr\"}", "\"1\"").mustBe(412).code()).isEqualTo("stale");
        assertThat(millers.anna.patch(millers.path, "{\"locale\": \"fr\"}").mustBe(428).code())
                .isEqualTo("if-match-missing");
        edit("{\"locale\": \"fr\"}", "*").mustBe(200);
        assertThat(millers.anna.get(millers.path).json().path("name").asText())
                .isEqualTo("The Smiths");
    }

    @Test
    void the_currency_cannot_be_edited() {
        assertThat(edit("{\"currency\": \"USD\"}", "*").mustBe(422).pointers())
                .containsExactly("/currency");
        edit("{\"currency\": \"EUR\"}", "*").mustBe(200);
    }

    @Test
    void its_language_and_time_zone_are_ones_that_browsers_know() {
        assertThat(edit("{\"locale\": \"en-u-nu-thai\"}", "*").mustBe(422).pointers())
                .containsExactly("/locale");
        assertThat(edit("{\"timeZone\": \"SystemV/PST8PDT\"}", "*").mustBe(422).pointers())
                .containsExactly("/timeZone");
        edit("{\"timeZone\": \"America/Los_Angeles\"}", "*").mustBe(200);
    }

    private Caller.Answer edit(String patch, String ifMatch) {
        return millers.anna.patch(millers.path, patch, "If-Match", ifMatch);
    }
}
