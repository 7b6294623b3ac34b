package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The budget by keyboard alone: no test here uses a pointer or sets the focus.
class BudgetKeysTest extends Stage {

    private static final String NOVEMBER = "/budget/2026-11";
    private static final int MOST_TABS = 150;

    private Household household;

    @BeforeEach
    void foundHousehold() {
        household = Household.found(application, "en-GB");
        household.spend("2026-11-02", "Weaver & Sons", "2900.00", "Salary");
        household.spend("2026-11-03", "Bookshop", "-24.50", "Hobbies");
        household.spend("2026-10-09", "Riverside Market", "-90.00", "Groceries");
        household.spend("2026-10-10", "The Anchor", "-60.00", "Eating out");
        household.assign("2026-11", "Groceries", "300");
    }

    @Test
    void money_is_moved_between_categories() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            anna.tabTo(MOST_TABS, available(page, "Groceries"));
            anna.press("Enter");
            assertThat(page.locator("#move-amount")).isFocused();
            anna.press("Control+a");
            anna.type("24.50");
            anna.press("Tab");
            assertThat(page.locator("#move-to")).isFocused();
            anna.type("Hobbies");
            anna.press("Tab", "Enter");

            assertThat(available(page, "Hobbies")).containsText("0.00");
            assertThat(available(page, "Groceries")).containsText("275.50");
            assertThat(available(page, "Groceries")).isFocused();
            assertThat(household.inBudget("2026-11", "Hobbies", "assigned")).isEqualTo("24.50");
        }
    }

    @Test
    void an_amount_that_cannot_be_read_keeps_the_focus() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            Locator groceries = page.getByLabel("Assigned to Groceries");
            anna.tabTo(MOST_TABS, groceries);
            anna.type("three");
            anna.press("Enter");
            assertThat(page.locator(".assign .error")).containsText("This is not an amount");
            assertThat(groceries).isFocused();
            anna.press("Control+a");
            anna.type("310");
            anna.press("Enter");
            assertThat(page.locator(".assign .error")).hasCount(0);
            assertThat(groceries).not().isFocused();
            anna.waitForAnswers();
            assertThat(household.inBudget("2026-11", "Groceries", "assigned")).isEqualTo("310.00");
        }
    }

    @Test
    void overspending_is_covered_from_another_category_after_a_first_thought() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            anna.tabTo(MOST_TABS, available(page, "Hobbies"));
            anna.press("Enter");
            assertThat(page.locator("#cover-from")).isFocused();
            anna.press("Escape");
            assertThat(page.locator("#acts")).hasCount(0);
            assertThat(available(page, "Hobbies")).isFocused();
            anna.press("Enter");
            assertThat(page.locator("#cover-from")).isFocused();
            anna.press("ArrowDown");
            assertThat(page.locator("#cover-from option:checked")).hasText("Groceries (300.00)");
            anna.press("Tab", "Enter");

            assertThat(available(page, "Groceries")).containsText("275.50");
            assertThat(available(page, "Hobbies")).isFocused();
        }
    }

    @Test
    void money_is_held_for_the_next_month_and_released() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            Locator summary = page.locator("#hold summary");
            anna.tabTo(MOST_TABS, summary);
            anna.press("Enter", "Tab");
            assertThat(page.locator("#hold-amount")).isFocused();
            anna.type("500");
            anna.press("Enter");
            assertThat(summary).containsText("500.00");
            assertThat(page.locator(".ready-amount")).hasText("7,950.00");

            anna.tabTo(MOST_TABS, page.getByRole(AriaRole.BUTTON, named("Release")));
            anna.press("Enter");
            assertThat(summary).not().containsText("500.00");
            assertThat(page.locator(".ready-amount")).hasText("8,450.00");
        }
    }

    @Test
    void money_is_held_in_a_later_month_beside_the_first() {
        try (Visitor anna = visitor(household, options().setViewportSize(1440, 900))) {
            Page page = anna.goAndWait(NOVEMBER + "?months=2").page();
            Locator december = page.locator("#acts-hold-2");
            anna.tabTo(MOST_TABS, december);
            anna.press("Enter");
            assertThat(page.locator("#held-amount")).isFocused();
            assertThat(page.locator(".acts-month")).hasText("December 2026");
            anna.type("500");
            anna.press("Enter");
            assertThat(december).containsText("−500.00");
            assertThat(december).isFocused();
            assertThat(page.locator(".month-head .money").nth(1)).hasText("7,925.50");
            assertThat(page.locator(".month-head .money").first()).hasText("8,450.00");

            anna.press("Tab", "Enter");
            assertThat(page.locator("#notes-of-month")).isFocused();
            anna.press("Escape");
            assertThat(page.locator("#acts")).hasCount(0);
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void categories_are_filled_after_a_preview_in_which_one_is_left_out() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            anna.tabTo(MOST_TABS, page.locator("main a[href$='/fill']"));
            anna.press("Enter");
            assertThat(page).hasURL(application.address() + NOVEMBER + "/fill");
            page.locator("html[data-ready]").waitFor();
            anna.tabTo(MOST_TABS, page.locator("#method"));
            anna.type("Average spent");
            anna.tabTo(MOST_TABS, page.getByRole(AriaRole.BUTTON, named("Preview")));
            anna.press("Enter");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Assign to 2 categories")))
                    .isVisible();
            page.locator("html[data-ready]").waitFor();
            anna.tabTo(MOST_TABS, page.getByLabel("Groceries"));
            anna.press("Space");

            Locator assign = page.getByRole(AriaRole.BUTTON, named("Assign to 1 category"));
            assertThat(assign).isVisible();
            assertThat(page.getByLabel("Groceries")).isFocused();
            assertThat(page.getByLabel("Groceries")).not().isChecked();
            assertThat(page.locator("tfoot")).containsText("8,390.00");
            anna.tabTo(MOST_TABS, assign);
            anna.press("Enter");
            assertThat(anna.toast()).containsText("Assigned.");
            assertThat(household.inBudget("2026-11", "Groceries", "assigned")).isEqualTo("300.00");
            assertThat(household.inBudget("2026-11", "Eating out", "assigned")).isEqualTo("60.00");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void an_assignment_is_undone_from_its_toast() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(NOVEMBER).page();
            Locator groceries = page.getByLabel("Assigned to Groceries");
            anna.tabTo(MOST_TABS, groceries);
            anna.type("40");
            anna.press("Enter");
            assertThat(available(page, "Groceries")).containsText("40.00");
            anna.tabTo(MOST_TABS, anna.button("Undo"));
            anna.press("Enter");

            assertThat(groceries).hasValue("300.00");
            assertThat(available(page, "Groceries")).containsText("300.00");
            assertThat(anna.toast()).containsText("Undone.");
            anna.tabTo(MOST_TABS, anna.button("Redo"));
            anna.press("Enter");
            assertThat(groceries).hasValue("40.00");
            assertThat(household.inBudget("2026-11", "Groceries", "assigned")).isEqualTo("40.00");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator available(Page page, String category) {
        return page.locator(
                        ".envelopes tbody tr:not(.acts)",
                        new Page.LocatorOptions().setHasText(category))
                .locator(".available");
    }
}
