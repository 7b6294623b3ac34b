package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Situations that are difficult for new users, in a browser.
class NewcomerTest extends Stage {

    private Household household;

    @BeforeEach
    void annasHousehold() {
        household = Household.found(application, "en-GB");
        household.spend("2026-11-02", "Bookshop", "-24.50", "Hobbies");
        household.spend("2026-11-03", "Bakery", "-3.00", "Groceries");
        household.spend("2026-11-04", "Weaver & Sons", "12900.00", "Salary");
    }

    @Test
    void the_list_is_filtered_while_typing() {
        try (Visitor anna = visitor(household)) {
            Locator search = anna.goAndWait("/transactions").page().locator("#search");
            anna.press("/");
            anna.type("bak");
            assertThat(anna.rows()).hasCount(1);
            assertThat(search).isFocused();
            anna.type("ex");
            assertThat(anna.rows()).hasCount(0);
            anna.press("ArrowLeft", "Backspace");
            anna.type("e");
            assertThat(search).hasValue("bakex");
            anna.press("Delete", "Backspace");

            assertThat(anna.rows()).hasCount(1);
            assertThat(anna.rows()).containsText("Bakery");
            assertThat(search).isFocused();
            assertThat(search).hasValue("bak");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void after_a_deletion_undo_is_focused() {
        try (Visitor anna = visitor(household)) {
            anna.goAndWait("/transactions?new=1");
            anna.rows().filter(named("Bookshop")).locator(".tools button").click();

            assertThat(anna.toast().getByRole(AriaRole.BUTTON)).isFocused();
            anna.press("Enter");
            assertThat(anna.rows().filter(named("Bookshop"))).hasCount(1);
        }
    }

    @Test
    void a_wrong_split_focuses_the_wrong_part() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/transactions").page();
            page.locator("#new-amount").fill("50");
            page.locator("#entry details.split summary").click();
            page.locator("#new-partAmount1").fill("30");
            page.locator("#new-partAmount2").fill("10");
            anna.press("Enter");

            assertThat(page.locator("#new-partAmount2-error")).containsText("10.00 left");
            assertThat(page.locator("#new-partAmount2")).isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360})
    void amounts_fit_on_a_phone(int width) {
        try (Visitor anna = visitor(household, options().setViewportSize(width, 740))) {
            for (String path : List.of("/accounts", "/overview", "/budget/2026-11", "/")) {
                anna.goAndWait(path);
                anna.picture("newcomer" + path.replace('/', '-') + "-" + width);
                for (Locator amount : anna.page().locator("main .money:visible").all()) {
                    BoundingBox box = amount.boundingBox();
                    assertThat(box.x + box.width)
                            .as("%s at %d: %s", path, width, amount.textContent())
                            .isLessThanOrEqualTo(width);
                }
                for (Locator scroll : anna.page().locator(".scroll").all()) {
                    assertThat(scroll.evaluate("e => e.scrollWidth - e.clientWidth"))
                            .as("%s at %d", path, width)
                            .isEqualTo(0);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/budget/2026-11", "/transactions", "/accounts", "/settings"})
    void a_field_that_gets_the_focus_is_clear_of_the_bar_on_a_phone(String path) {
        try (Visitor anna = visitor(household, options().setViewportSize(360, 640))) {
            Page page = anna.goAndWait(path).page();
            double bar = page.locator("nav.side").boundingBox().y;
            for (Locator field : page.locator("main :is(input, select):visible").all()) {
                field.evaluate(
                        "e => window.scrollBy(0, e.getBoundingClientRect().bottom - innerHeight)");
                field.focus();

                BoundingBox box = field.boundingBox();
                assertThat(box.y + box.height)
                        .as("%s: %s", path, field.getAttribute("id"))
                        .isLessThanOrEqualTo(bar);
            }
        }
    }

    @Test
    void the_edit_form_fits_on_a_phone() {
        try (Visitor anna = visitor(household, options().setViewportSize(360, 740))) {
            Page page = anna.goAndWait("/transactions").page();
            anna.rows().filter(named("Bookshop")).locator(".tools a").click();
            assertThat(page.locator("#edit-status")).isVisible();
            anna.picture("newcomer-edit-360");

            assertThat(page.locator("#edit-status").boundingBox().width).isGreaterThan(120);
            assertThat(page.locator("#edit-notes").boundingBox().width).isGreaterThan(250);
        }
    }

    @Test
    void an_error_at_setup_focuses_the_wrong_field() {
        try (Visitor anna = new Visitor(browser().newPage())) {
            Page page = anna.go(application.address() + "/setup").page();
            page.getByLabel("Your name").fill("Ann");
            page.getByLabel("E-mail").fill("ann-newcomer@example.org");
            page.getByLabel("Password").fill("correct horse battery");
            page.locator("#household").fill("Maple Street 7");
            page.locator("#openingBalance").fill("a lot");
            anna.press("Enter");

            assertThat(page.locator("main [role=alert]")).containsText("type the password again");
            assertThat(page.locator("#openingBalance")).isFocused();
            anna.picture("newcomer-setup-wrong");
        }
    }

    @Test
    void the_404_page_has_the_navigation() {
        try (Visitor anna = visitor(household)) {
            anna.goAndWait("/nowhere");

            assertThat(anna.page().locator("h1")).hasText("Page not found");
            assertThat(anna.page().locator("nav.side")).isVisible();
        }
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
