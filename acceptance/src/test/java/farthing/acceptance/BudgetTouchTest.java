package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The budget with a finger on a phone: no test here uses a mouse.
class BudgetTouchTest extends Stage {

    private static final String NOVEMBER = "/budget/2026-11";

    private Household household;

    @BeforeEach
    void foundHousehold() {
        household = Household.found(application, "en-GB");
        household.spend("2026-11-02", "Weaver & Sons", "2900.00", "Salary");
        household.spend("2026-11-03", "Bookshop", "-24.50", "Hobbies");
    }

    @Test
    void an_amount_is_assigned() {
        try (Visitor anna = onPhone()) {
            Page page = anna.goAndWait(NOVEMBER).page();
            Locator groceries = page.getByLabel("Assigned to Groceries");
            groceries.tap();
            assertThat(groceries).isFocused();
            anna.type("300"); // replaces the 0.00, which the tap has selected
            page.getByLabel("Assigned to Eating out").tap();

            assertThat(groceries).hasValue("300.00");
            assertThat(available(page, "Groceries")).containsText("300.00");
            anna.waitForAnswers();
            assertThat(household.inBudget("2026-11", "Groceries", "assigned")).isEqualTo("300.00");
        }
    }

    @Test
    void a_category_is_opened_and_money_moved_and_put_back() {
        household.assign("2026-11", "Groceries", "300");
        try (Visitor anna = onPhone()) {
            Page page = anna.goAndWait(NOVEMBER).page();
            available(page, "Groceries").tap();
            assertThat(page.locator("#acts")).isVisible();
            page.locator("#move-amount").tap();
            page.locator("#move-amount").fill("24.50");
            page.locator("#move-to").selectOption(new SelectOption().setLabel("Hobbies (−24.50)"));
            anna.button("Move").tap();

            assertThat(available(page, "Hobbies")).containsText("0.00");
            assertThat(available(page, "Groceries")).containsText("275.50");
            anna.button("Undo").tap();
            assertThat(available(page, "Groceries")).containsText("300.00");
            available(page, "Groceries").tap();
            page.locator("#acts a[data-acts]").tap();
            assertThat(page.locator("#acts")).hasCount(0);
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void a_group_and_the_total_show_their_activity() {
        household.spend("2026-11-04", "Market", "-2.00", "Groceries");
        try (Visitor anna = onPhone()) {
            Page page = anna.goAndWait(NOVEMBER).page();
            Locator activity = page.locator(".group-row .of:visible");
            assertThat(activity).hasText(new String[] {"Activity −2.00", "Activity −24.50"});
            anna.picture("budget-groups-360");
            activity.last().locator("a").tap();
            assertThat(page.locator("h1")).hasText("Leisure: Activity");
            anna.goAndWait(NOVEMBER);
            page.locator(".envelopes-sum .of a").tap();
            assertThat(page.locator("h1")).hasText("Activity");
            assertThat(page.locator(".explained .made-up-sum dd")).hasText("−26.50");
            assertThat(page.locator(".explained dl > div:not(.made-up-sum) dd"))
                    .hasText(new String[] {"−2.00", "−24.50"});
        }
    }

    @Test
    void a_target_is_set_and_snoozed() {
        try (Visitor anna = onPhone()) {
            Page page = anna.goAndWait(NOVEMBER).page();
            available(page, "Groceries").tap();
            page.locator(".act-targets a").tap();
            page.getByText("Refill up to an amount").tap();
            page.locator("#amount").tap();
            anna.type("80");
            anna.button("Save").first().tap();
            assertThat(page.locator(".target-status")).containsText("80.00 more this month");

            anna.button("Snooze this month").tap();
            assertThat(page.locator(".target-status")).containsText("snoozed this month");
            anna.mustFit();
            page.getByText("Back to the budget").tap();
            assertThat(row(page, "Groceries")).containsText("snoozed this month");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    private Visitor onPhone() {
        return visitor(
                household, options().setViewportSize(360, 760).setIsMobile(true).setHasTouch(true));
    }

    private static Locator available(Page page, String category) {
        return row(page, category).locator(".available");
    }

    private static Locator row(Page page, String category) {
        return page.locator(
                ".envelopes tbody tr:not(.acts)", new Page.LocatorOptions().setHasText(category));
    }
}
