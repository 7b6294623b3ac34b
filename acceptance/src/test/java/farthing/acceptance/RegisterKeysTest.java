package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rows of the register by keyboard, and their status by a click.
class RegisterKeysTest extends Stage {

    private static final Pattern CLEARED = Pattern.compile("icon-circle-check");

    private Household household;
    private Visitor anna;
    private Page page;

    @BeforeEach
    void openRegister() {
        household = Household.found(application, "en-GB");
        household.spend("2026-11-02", "Weaver & Sons", "2900.00", "Salary");
        household.spend("2026-11-03", "Bookshop", "-24.50", "Hobbies");
        household.spend("2026-11-04", "Riverside Market", "-90.00", "Groceries");
        anna = visitor(household);
        page = anna.goAndWait("/transactions").page();
    }

    private Locator icon(int row) {
        return anna.rows().nth(row).locator(".state .icon");
    }

    private String status(int row) {
        return household.transactions().get(row).path("status").asText();
    }

    @Test
    void j_and_k_move_from_row_to_row_and_c_changes_the_status() {
        String before = status(1);
        anna.press("j", "j", "j", "k");
        assertThat(anna.rows().nth(1).locator(".tools a")).isFocused();
        anna.press("c");
        assertThat(anna.rows().nth(1).locator("button[data-status]")).isFocused();
        assertThat(status(1)).isNotEqualTo(before);
        anna.press("j", "e");
        assertThat(page.locator("#edit-payee")).isFocused();
        anna.press("Escape");
        assertThat(page.locator("#edited")).hasCount(0);
        anna.press("k");
        assertThat(anna.rows().nth(1).locator(".tools a")).isFocused();
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void a_click_on_a_status_keeps_what_is_typed_in_another_row() {
        anna.press("j", "e");
        page.locator("#edit-notes").fill("half a");
        icon(1).click();
        assertThat(page.locator("#toasts")).containsText("Saved.");
        assertThat(page.locator("#edit-notes")).hasValue("half a");
    }

    @Test
    void g_c_still_opens_the_categories() {
        anna.press("j", "g", "c");
        page.waitForURL("**/categories");
    }

    @Test
    void a_click_clears_a_transaction_and_its_message_undoes_that() {
        int pending = status(0).equals("pending") ? 0 : 1;
        if (!status(pending).equals("pending")) {
            icon(pending).click();
            assertThat(icon(pending)).not().hasClass(CLEARED);
        }
        icon(pending).click();
        assertThat(icon(pending)).hasClass(CLEARED);
        assertThat(status(pending)).isEqualTo("cleared");
        anna.button("Undo").click();
        assertThat(icon(pending)).not().hasClass(CLEARED);
    }

    @Test
    void d_fills_the_form_with_a_copy() {
        int before = household.transactions().size();
        String payee = household.transactions().get(0).path("payee").asText();
        anna.press("j", "d");
        assertThat(page.locator("#new-payee")).hasValue(payee);
        assertThat(page.locator("#new-payee")).isFocused();
        anna.press("Enter");
        assertThat(page.locator("#toasts")).containsText("Added.");
        assertThat(household.transactions()).hasSize(before + 1);
    }
}
