package farthing.frontend;

import static farthing.frontend.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakeBackend.class)
class CategoriesTest extends Visit {

    private static final String REMOVAL = "/categories/" + FakeBackend.HOME + "/removal";

    @Test
    void the_first_category_does_not_move_up_nor_the_last_one_down() {
        String page = anna.get("/categories").body();
        String groceries = page.substring(page.indexOf("Move Groceries up") - 400);
        assertThat(groceries.split("Move Groceries up")[0]).contains("data-up disabled");
        String salary = page.substring(page.indexOf("Move Salary down") - 250);
        assertThat(salary.split("Move Salary down")[0]).contains("data-down disabled");
    }

    @Test
    void a_category_moves_by_one_position_and_its_button_gets_the_focus_again() {
        String path = "/categories/" + FakeBackend.HOME;
        HttpResponse<String> moved = anna.post(path, "version", "1", "up", "2");
        assertThat(FakeBackend.SENT.getLast()).isEqualTo("PATCH " + path + " {\"position\":1}");
        assertThat(header(moved, "Location"))
                .isEqualTo("/categories?moved=" + FakeBackend.HOME + "&by=up");
        anna.post(path, "version", "1", "down", "2");
        assertThat(FakeBackend.SENT.getLast()).endsWith("{\"position\":3}");

        String page = anna.get(header(moved, "Location")).body();
        String home = page.substring(page.indexOf("Move Home up") - 250);
        assertThat(home.split("Move Home up")[0]).contains("data-up autofocus");
    }

    @Test
    void an_edit_sends_the_name_and_the_group() {
        anna.post("/categories/" + FakeBackend.HOME, "version", "1", "name", "Flat", "group", "g1");
        assertThat(FakeBackend.SENT.getLast())
                .contains("\"name\":\"Flat\"", "\"group\":\"g1\"")
                .doesNotContain("position", "hidden");
    }

    @Test
    void a_group_is_renamed_moved_and_removed() {
        anna.post("/categories/groups/g1", "version", "1", "name", "Daily");
        assertThat(FakeBackend.SENT.getLast())
                .isEqualTo("PATCH /category-groups/g1 {\"name\":\"Daily\"}");
        anna.post("/categories/groups/g1", "version", "1", "down", "1");
        assertThat(FakeBackend.SENT.getLast())
                .isEqualTo("PATCH /category-groups/g1 {\"position\":2}");
        HttpResponse<String> removed = anna.post("/categories/groups/g1/removal", "into", "g2");
        assertThat(FakeBackend.SENT.getLast())
                .isEqualTo("POST /category-groups/g1/removal {\"into\":\"g2\"}");
        assertThat(header(removed, "Location")).isEqualTo("/categories");
    }

    @Test
    void nothing_is_previewed_before_it_is_known_where_the_transactions_go() {
        HttpResponse<String> page = anna.get(REMOVAL);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Delete or merge Home", "Choose…", "Uncategorised", ">Groceries</option>")
                .doesNotContain("Salary</option>", ">Home</option>", "<table>");
    }

    @Test
    void the_preview_says_what_moves_and_its_button_does_it() {
        String page = anna.get(REMOVAL + "?into=" + FakeBackend.GROCERIES).body();
        assertThat(page)
                .contains(
                        "2 transactions move to Groceries.",
                        "Its plan for 3 months moves to Groceries: money assigned and planned, and notes.",
                        "Available in Groceries",
                        "70.00",
                        "Merge Home into Groceries");
        assertThat(FakeBackend.SENT.getLast()).contains("\"preview\":true");

        HttpResponse<String> done = anna.post(REMOVAL, "into", FakeBackend.GROCERIES);
        assertThat(FakeBackend.SENT.getLast()).contains("\"preview\":false");
        assertThat(header(done, "Location")).isEqualTo("/categories");
        assertThat(header(done, "Set-Cookie")).contains("category_removed");
    }

    @Test
    void without_another_category_the_assigned_money_is_ready_to_assign_again() {
        assertThat(anna.get(REMOVAL + "?into=uncategorised").body())
                .contains(
                        "2 transactions become uncategorised.",
                        "Its plan for 3 months is deleted, with its notes. Money assigned is ready to assign again.");
        assertThat(anna.post(REMOVAL).body()).contains("Choose a category for its transactions.");
    }

    @Test
    void an_unknown_category_is_not_found() {
        assertThat(anna.get("/categories/nothing/removal").statusCode()).isEqualTo(404);
    }
}
