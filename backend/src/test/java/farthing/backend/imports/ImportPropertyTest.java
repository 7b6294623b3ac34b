package farthing.backend.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.PostgresForTests;
import farthing.backend.Randomness;
import farthing.backend.TheMillers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// For overlapping files of one account, each payment is added as often as it occurs in the file in
/// which it occurs most often.
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportPropertyTest {

    private static final int ROUNDS = 10;

    @Test
    void importing_a_file_and_then_a_superset_adds_exactly_the_superset() {
        Random random = Randomness.random();
        for (int round = 0; round < ROUNDS; round++) {
            TheMillers millers = new TheMillers();
            ImportFiles files = new ImportFiles(millers);
            List<String> early = rows(random);
            List<String> all = new ArrayList<>(early);
            all.addAll(rows(random));
            Collections.shuffle(all, random);
            files.accept(files.preview(csv(early))).mustBe(200);
            files.accept(files.preview(csv(all))).mustBe(200);
            assertThat(imported(millers))
                    .as(Randomness.told())
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    /// Random rows with few different dates, amounts and payees, so that equal rows are frequent.
    private static List<String> rows(Random random) {
        List<String> rows = new ArrayList<>();
        int count = random.nextInt(40);
        for (int row = 0; row < count; row++) {
            rows.add(
                    "2026-11-0%d,-%d.00,%s,%s"
                            .formatted(
                                    1 + random.nextInt(3),
                                    1 + random.nextInt(2),
                                    List.of("Café", "Baker", "").get(random.nextInt(3)),
                                    List.of("", "note").get(random.nextInt(2))));
        }
        return rows.isEmpty() ? List.of("2026-11-01,-1.00,Café,") : rows;
    }

    private static String csv(List<String> rows) {
        return "Date,Amount,Payee,Notes\n" + String.join("\n", rows);
    }

    private static List<String> imported(TheMillers millers) {
        List<String> rows = new ArrayList<>();
        JsonNode page =
                millers.anna
                        .get(millers.path + "/transactions?from=2026-11-01&limit=500")
                        .mustBe(200)
                        .json();
        for (JsonNode each : page.path("transactions")) {
            rows.add(
                    String.join(
                            ",",
                            each.path("date").asText(),
                            each.path("amount").asText(),
                            each.path("payee").asText(),
                            each.path("notes").asText()));
        }
        return rows;
    }
}
