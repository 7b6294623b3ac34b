package farthing.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PayeesTest {

    private final TheMillers millers = new TheMillers();

    /// Java and PostgreSQL have different lower cases of these names.
    @Test
    void payees_in_any_script_are_matched_again() {
        List<String> names =
                List.of(
                        "İstanbul Kebap",
                        "ΑΓΟΡΑ ΣΑΣ",
                        "GROẞ & SÖHNE",
                        "ǅemal",
                        "Ꟛ",
                        new String(Character.toChars(0x10D50)),
                        "\\100% _real_");
        for (String name : names) {
            String first = paid(name).path("payeeId").asText();
            JsonNode again = paid(name);
            assertThat(again.path("payee").asText()).isEqualTo(name);
            assertThat(again.path("payeeId").asText()).as(name).isNotEmpty().isEqualTo(first);
        }
        assertThat(payees("")).containsAll(names);
    }

    @Test
    void payees_in_any_script_can_be_searched() {
        for (String name : List.of("İstanbul Kebap", "ΑΓΟΡΑ ΣΑΣ", "GROẞ & SÖHNE", "Ꟛ")) {
            paid(name);
            String query = URLEncoder.encode(name, UTF_8);
            assertThat(payees("?q=" + query)).containsExactly(name);
            assertThat(found(query)).as(name).hasSize(1);
        }
    }

    @Test
    void search_finds_imported_and_entered_transactions() {
        String file = "Date,Payee,Amount\n2026-11-20,ΑΓΟΡΑ ΣΑΣ,-3.00\n";
        String imports = millers.path + "/imports";
        String id =
                millers.anna
                        .upload(imports, millers.checking, file)
                        .mustBe(201)
                        .json()
                        .path("import")
                        .asText();
        millers.anna.put(imports + "/" + id + "/acceptance", "{\"rows\": \"new\"}").mustBe(200);
        paid("ΑΓΟΡΑ ΣΑΣ");
        assertThat(found(URLEncoder.encode("ΣΑΣ", UTF_8))).hasSize(2);
    }

    @Test
    void payees_are_sorted_by_name_and_searched_by_part_of_it() {
        List.of("Zoo", "bakery", "Corner shop", "100%").forEach(this::paid);
        assertThat(payees("")).containsExactly("100%", "bakery", "Corner shop", "Zoo");
        assertThat(payees("?q=SHOP")).containsExactly("Corner shop");
        assertThat(payees("?q=%25")).containsExactly("100%");
        assertThat(payees("?limit=2")).containsExactly("100%", "bakery");
        assertThat(payees("?q=nobody")).isEmpty();
    }

    @Test
    void a_payee_has_the_category_of_its_last_transaction() {
        millers.spend("2026-11-02", "-1", "Clothing").mustBe(201);
        millers.spend("2026-11-01", "-1", "Groceries").mustBe(201);
        JsonNode payee = millers.anna.get(millers.path + "/payees").json().path("payees").path(0);
        assertThat(payee.path("name").asText()).isEqualTo("Corner shop");
        assertThat(payee.path("lastCategory").asText()).isEqualTo(millers.category("Clothing"));
    }

    private JsonNode paid(String payee) {
        String json = com.fasterxml.jackson.databind.node.TextNode.valueOf(payee).toString();
        return millers.add(
                        """
                        {"date": "2026-11-01", "account": "%s", "amount": "-1", "payee": %s}
                        """
                                .formatted(millers.checking, json))
                .mustBe(201)
                .json();
    }

    private List<String> found(String query) {
        return millers.anna
                .get(millers.path + "/transactions?q=" + query)
                .mustBe(200)
                .json()
                .path("transactions")
                .findValuesAsText("id");
    }

    private List<String> payees(String query) {
        return millers.anna
                .get(millers.path + "/payees" + query)
                .mustBe(200)
                .json()
                .path("payees")
                .findValuesAsText("name");
    }
}
