package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The budget: by keyboard, on a phone, without scripts.
class BudgetTest extends Stage {

    private static final String NOVEMBER = "/budget/2026-11";
    private static final int MOST_TABS = 60;

    private Household household;

    @BeforeEach
    void foundHousehold() {
        household = Household.found(application, "en-GB");
        household.spend("2026-11-02", "Weaver & Sons", "2900.00", "Salary");
        household.spend("2026-11-03", "Bookshop", "-24.50", "Hobbies");
    }

    @Test
    void a_month_is_planned_by_keyboard_alone() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/").page();
            anna.press("g", "b");
            assertThat(page).hasURL(Pattern.compile("/budget/20"));
            anna.goAndWait(NOVEMBER);
            assertThat(page.locator(".ready")).containsText("8,900.00");

            anna.tabTo(MOST_TABS, amount(page, "Rent or mortgage"));
            anna.type("900+80");
            anna.press("Enter");
            assertThat(amount(page, "Electricity and heating")).isFocused();
            anna.type("90");
            anna.press("Enter");
            anna.type("30");
            anna.press("ArrowDown", "ArrowDown");
            anna.type("12,5");
            anna.press("ArrowUp");

            assertThat(amount(page, "Internet and phone")).isFocused();
            assertThat(amount(page, "Rent or mortgage")).hasValue("980.00");
            assertThat(amount(page, "Electricity and heating")).hasValue("90.00");
            assertThat(amount(page, "Water")).hasValue("30.00");
            assertThat(amount(page, "Household goods")).hasValue("12.50");
            anna.waitForAnswers();
            assertThat(page.locator(".ready")).containsText("7,787.50");
            assertThat(household.inBudget("2026-11", "Household goods", "assigned"))
                    .isEqualTo("12.50");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void escape_restores_an_amount() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            amount(page, "Groceries").click();
            anna.type("77");
            assertThat(amount(page, "Groceries")).hasValue("77");
            anna.press("Escape");

            assertThat(amount(page, "Groceries")).hasValue("0.00");
            assertThat(amount(page, "Groceries")).isFocused();
            anna.press("ArrowDown");
            assertThat(anna.toast()).hasCount(0);
            assertThat(household.inBudget("2026-11", "Groceries", "assigned")).isEqualTo("0.00");
        }
    }

    @Test
    void an_error_comes_back_to_its_field() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            amount(page, "Groceries").focus();
            anna.type("a lot");
            anna.press("Enter");

            Locator groceries = row(page, "Groceries");
            assertThat(groceries.locator(".error")).containsText("This is not an amount");
            assertThat(amount(page, "Groceries")).hasValue("a lot");
            anna.picture("budget-wrong");
            anna.press("ArrowUp");
            assertThat(amount(page, "Groceries")).isFocused();
            anna.type("300");
            anna.press("Enter");
            assertThat(groceries.locator(".available")).containsText("300.00");
        }
    }

    @Test
    void overspending_is_covered_and_undone() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            Locator available = row(page, "Hobbies").locator(".available");
            assertThat(available).containsText("−24.50, overspent");

            available.focus();
            anna.press("Enter");
            assertThat(page.locator("#cover-from")).isFocused();
            anna.picture("budget-acts-1280");
            anna.press("Tab", "Enter");

            assertThat(available).containsText("0.00, nothing left");
            assertThat(available).isFocused();
            assertThat(anna.toast()).containsText("Overspending covered.");
            anna.button("Undo").click();
            assertThat(available).containsText("−24.50, overspent");
            assertThat(anna.toast()).containsText("Undone.");
            assertThat(household.inBudget("2026-11", "Hobbies", "assigned")).isEqualTo("0.00");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void escape_closes_the_acts_of_a_category() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            row(page, "Groceries").locator(".available").click();
            assertThat(page.locator("#move-amount")).isFocused();
            anna.press("Escape");

            assertThat(page.locator("#acts")).hasCount(0);
            assertThat(row(page, "Groceries").locator(".available")).isFocused();
        }
    }

    @Test
    void open_acts_have_no_axe_violations_in_light_and_dark() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            page.locator("#made-up summary").click();
            page.locator("#hold summary").click();
            row(page, "Hobbies").locator(".available").click();
            assertThat(page.locator("#acts")).isVisible();
            anna.mustBeAccessible("budget-open");
        }
    }

    @Test
    void money_is_moved_on_a_phone() {
        try (Visitor anna = visitor(household, options().setViewportSize(360, 760))) {
            Page page = anna.goAndWait(NOVEMBER).page();
            amount(page, "Groceries").fill("300");
            anna.press("Enter");
            assertThat(row(page, "Groceries").locator(".available")).containsText("300.00");
            row(page, "Groceries").locator(".available").click();
            page.locator("#move-amount").fill("24.50");
            page.locator("#move-to").selectOption(new SelectOption().setLabel("Hobbies (−24.50)"));
            anna.picture("budget-acts-360");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            anna.button("Move").click();

            assertThat(row(page, "Hobbies").locator(".available")).containsText("0.00");
            assertThat(row(page, "Groceries").locator(".available")).containsText("275.50");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
    }

    @Test
    void moving_more_than_is_available_warns_and_does_it() {
        household.assign("2026-11", "Groceries", "300");
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            row(page, "Groceries").locator(".available").click();
            Locator hint = page.locator("budget-move .hint");
            assertThat(hint).hasText("300.00 available.");
            page.locator("#move-amount").fill("300+24.50");
            assertThat(hint).hasText("Groceries will then be overspent by 24.50.");
            anna.picture("budget-move-too-much");
            page.locator("#move-amount").fill("2*200");
            assertThat(hint).hasText("Groceries will then be overspent by 100.00.");
            // only the server rounds a quotient that ends at half a cent
            page.locator("#move-amount").fill("800.01/2");
            assertThat(hint).hasText("300.00 available.");
            anna.button("Move").click();
            assertThat(hint).containsText("overspent by 100.01. Choose Move again");
            anna.button("Move").click();
            assertThat(row(page, "Groceries").locator(".available .word")).hasText("overspent");
            assertThat(household.inBudget("2026-11", "Groceries", "available"))
                    .isEqualTo("-100.01");
        }
    }

    @Test
    void what_is_being_typed_outlasts_the_response_for_another_row() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            page.locator("#month-notes").fill("Guests");
            amount(page, "Groceries").fill("300");
            anna.press("Enter");
            anna.type("45");

            assertThat(row(page, "Groceries").locator(".available")).containsText("300.00");
            assertThat(amount(page, "Eating out")).hasValue("45");
            assertThat(amount(page, "Eating out")).isFocused();
            assertThat(page.locator("#month-notes")).hasValue("Guests");
            anna.type("+5");
            anna.press("Enter");
            assertThat(amount(page, "Eating out")).hasValue("50.00");
        }
    }

    @Test
    void the_page_does_not_jump() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            row(page, "Hobbies").evaluate("e => e.scrollIntoView({block: 'center'})");
            Object before = page.evaluate("scrollY");
            row(page, "Hobbies").locator(".available").click();
            assertThat(page.locator("#cover-from")).isFocused();
            assertThat(page.evaluate("scrollY")).isEqualTo(before);

            amount(page, "Hobbies").fill("30");
            anna.press("Shift+Enter"); // the row below may be out of sight
            assertThat(row(page, "Hobbies").locator(".available")).containsText("5.50");
            assertThat(page.evaluate("scrollY")).isEqualTo(before);
        }
    }

    @Test
    void a_group_stays_closed() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            Locator toggle = page.locator(".group-toggle").first();
            toggle.click();
            assertThat(toggle).hasAttribute("aria-expanded", "false");
            assertThat(amount(page, "Water")).isHidden();
            amount(page, "Groceries").fill("300");
            anna.press("Enter");
            assertThat(anna.toast()).containsText("Assigned.");

            assertThat(amount(page, "Water")).isHidden();
            toggle.press("Enter");
            assertThat(amount(page, "Water")).isVisible();
            page.locator(".group-name h2").first().click();
            assertThat(amount(page, "Water")).isHidden();
            anna.picture("budget-group-closed");
            anna.goAndWait("/budget/2026-12");
            assertThat(amount(page, "Groceries")).isVisible();
            assertThat(amount(page, "Water")).isHidden();
        }
    }

    @Test
    void a_month_is_planned_without_scripts() {
        try (Visitor anna = visitor(household, options().setJavaScriptEnabled(false))) {
            Page page = anna.go(NOVEMBER).page();
            assertThat(page.locator(".group-toggle").first()).isHidden();
            amount(page, "Groceries").fill("three hundred");
            row(page, "Groceries").getByRole(AriaRole.BUTTON).click();
            assertThat(row(page, "Groceries").locator(".error")).isVisible();
            amount(page, "Groceries").fill("300");
            row(page, "Groceries").getByRole(AriaRole.BUTTON).click();
            assertThat(row(page, "Groceries").locator(".available")).containsText("300.00");
            anna.picture("budget-without-scripts");

            row(page, "Hobbies").locator(".available").click();
            page.locator("#cover-from")
                    .selectOption(new SelectOption().setLabel("Groceries (300.00)"));
            anna.button("Cover").click();
            assertThat(row(page, "Groceries").locator(".available")).containsText("275.50");
            anna.button("Undo").click();
            assertThat(row(page, "Groceries").locator(".available")).containsText("300.00");
        }
    }

    private static Locator row(Page page, String category) {
        return page.locator(
                ".envelopes tbody tr:not(.acts)", new Page.LocatorOptions().setHasText(category));
    }

    private static Locator amount(Page page, String category) {
        return page.getByLabel("Assigned to " + category);
    }
}
