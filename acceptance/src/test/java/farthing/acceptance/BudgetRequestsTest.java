package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The requests of the budget's grid: none is sent twice, and none is lost unnoticed.
class BudgetRequestsTest extends Stage {

    private static final String NOVEMBER = "/budget/2026-11";
    private static final Pattern PLANNED = Pattern.compile("/budget/2026-11/categories/[^/]*$");

    private Household household;

    @BeforeEach
    void foundHousehold() {
        household = Household.found(application, "en-GB");
        household.spend("2026-11-02", "Weaver & Sons", "2900.00", "Salary");
        household.spend("2026-11-03", "Bookshop", "-24.50", "Hobbies");
        household.assign("2026-11", "Groceries", "300.00");
    }

    @Test
    void a_double_click_moves_money_once() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            toMove(page);
            anna.button("Move").dblclick();
            assertThat(available(page, "Hobbies")).containsText("0.00");
            amount(page, "Water").fill("1");
            anna.press("Enter"); // is sent after everything else
            anna.waitForAnswers();
            assertThat(available(page, "Water")).containsText("1.00");
            assertThat(household.inBudget("2026-11", "Groceries", "assigned")).isEqualTo("275.50");
        }
    }

    @Test
    void an_amount_that_someone_else_has_changed_is_replaced_only_on_purpose() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            Locator error = page.locator(".envelopes .error");
            household.assign("2026-11", "Groceries", "400.00");
            amount(page, "Groceries").fill("350");
            anna.press("Enter");
            assertThat(error).containsText("This was changed to 400.00 in the meantime");
            assertThat(amount(page, "Groceries")).hasValue("350");
            anna.picture("budget-changed-by-someone");
            anna.press("ArrowUp", "Escape");
            assertThat(error).hasCount(0);
            assertThat(amount(page, "Groceries")).hasValue("400.00");
            assertThat(assigned("Groceries")).isEqualTo("400.00");

            household.assign("2026-11", "Groceries", "500.00");
            amount(page, "Groceries").fill("350");
            anna.press("Enter");
            assertThat(error).containsText("500.00");
            anna.press("ArrowUp", "Enter");
            assertThat(error).hasCount(0);
            anna.waitForAnswers();
            assertThat(assigned("Groceries")).isEqualTo("350.00");
        }
    }

    @Test
    void what_is_being_typed_does_not_replace_a_change_that_another_response_brings() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            typeWhileSomeoneElseAssigns(page);
            assertThat(amount(page, "Groceries")).hasValue("350");
            anna.press("Enter");
            assertThat(page.locator(".envelopes .error")).containsText("changed to 400.00");
            assertThat(assigned("Groceries")).isEqualTo("400.00");

            amount(page, "Water").fill("20");
            anna.press("Enter");
            assertThat(available(page, "Water")).containsText("20.00");
            assertThat(page.locator(".envelopes .error")).containsText("changed to 400.00");
            assertThat(amount(page, "Groceries")).hasValue("350");
            amount(page, "Groceries").fill("360");
            anna.press("Enter");
            anna.waitForAnswers();
            assertThat(assigned("Groceries")).isEqualTo("360.00");
        }
    }

    @Test
    void a_wrong_amount_that_is_corrected_before_the_answer_is_stored() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            List<Route> held = new ArrayList<>();
            page.route(PLANNED, held::add);
            amount(page, "Groceries").fill("abc");
            anna.press("Enter");
            page.waitForCondition(() -> !held.isEmpty());
            amount(page, "Groceries").fill("320");
            held.forEach(Route::resume);
            page.unroute(PLANNED);
            assertThat(page.locator(".envelopes .error")).hasCount(1);
            assertThat(amount(page, "Groceries")).hasValue("320");
            amount(page, "Groceries").press("Enter");
            assertThat(page.locator(".envelopes .error")).hasCount(0);
            anna.waitForAnswers();
            assertThat(assigned("Groceries")).isEqualTo("320.00");
        }
    }

    @Test
    void escape_shows_what_someone_else_has_stored() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            typeWhileSomeoneElseAssigns(page);
            anna.press("Escape", "Tab");
            assertThat(amount(page, "Groceries")).hasValue("400.00");
            anna.waitForAnswers();
            assertThat(page.locator(".envelopes .error")).hasCount(0);
        }
    }

    /// Types 350 for Groceries. Someone else assigns 400, which the response to another form
    /// brings.
    private void typeWhileSomeoneElseAssigns(Page page) {
        amount(page, "Groceries").fill("350");
        household.assign("2026-11", "Groceries", "400.00");
        page.locator("#month-notes")
                .evaluate("e => { e.value = 'Guests'; e.form.requestSubmit(); }");
        assertThat(available(page, "Groceries")).containsText("400.00");
    }

    private String assigned(String category) {
        return household.inBudget("2026-11", category, "assigned");
    }

    @Test
    void a_form_that_failed_can_be_sent_again() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            toMove(page);
            page.route("**/move", Route::abort);
            anna.button("Move").click();
            assertThat(anna.button("Move")).isEnabled();
            assertThat(page.locator("#move-amount")).hasValue("24.50");
            page.unroute("**/move");
            anna.button("Move").click();
            assertThat(available(page, "Hobbies")).containsText("0.00");
        }
    }

    @Test
    void the_browser_asks_before_amounts_are_lost() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> stay(dialog, asked));
            List<Route> held = new ArrayList<>();
            page.route(PLANNED, held::add);
            amount(page, "Groceries").fill("310");
            anna.press("Enter");
            page.waitForCondition(() -> !held.isEmpty());
            page.evaluate("setTimeout(() => { location.href = '/budget/2026-12'; })");
            page.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).containsExactly("beforeunload");

            held.forEach(Route::resume);
            page.unroute(PLANNED);
            anna.waitForAnswers();
            assertThat(available(page, "Groceries")).containsText("310.00");
            page.evaluate("setTimeout(() => { location.href = '/budget/2026-12'; })");
            assertThat(page).hasURL(Pattern.compile("/budget/2026-12"));
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void the_browser_asks_before_amounts_are_lost_to_an_expired_session() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> stay(dialog, asked));
            List<Route> held = new ArrayList<>();
            page.route(PLANNED, held::add);
            amount(page, "Groceries").fill("310");
            anna.press("Enter");
            amount(page, "Water").fill("20");
            anna.press("Enter");
            page.waitForCondition(() -> !held.isEmpty());
            held.getFirst().fulfill(new Route.FulfillOptions().setStatus(401));
            page.waitForCondition(() -> !asked.isEmpty());

            page.unroute(PLANNED);
            amount(page, "Water").focus();
            anna.press("Enter");
            assertThat(available(page, "Water")).containsText("20.00");
            assertThat(amount(page, "Groceries")).hasValue("310");
        }
    }

    private static void stay(Dialog dialog, List<String> asked) {
        asked.add(dialog.type());
        dialog.dismiss();
    }

    private static void toMove(Page page) {
        available(page, "Groceries").click();
        page.locator("#move-amount").fill("24.50");
        page.locator("#move-to").selectOption(new SelectOption().setLabel("Hobbies (−24.50)"));
    }

    private static Locator available(Page page, String category) {
        return row(page, category).locator(".available");
    }

    private static Locator row(Page page, String category) {
        return page.locator(
                ".envelopes tbody tr:not(.acts)", new Page.LocatorOptions().setHasText(category));
    }

    private static Locator amount(Page page, String category) {
        return page.getByLabel("Assigned to " + category);
    }
}
