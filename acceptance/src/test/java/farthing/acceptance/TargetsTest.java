package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Targets: set, shown, assigned to; with and without scripts, on a phone.
class TargetsTest extends Stage {

    private static final String NOVEMBER = "/budget/2026-11";

    private Household household;

    @BeforeEach
    void foundHousehold() {
        household = Household.found(application, "en-GB");
        household.spend("2026-11-02", "Weaver & Sons", "2900.00", "Salary");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_target_is_set_and_assigned_to(boolean scripts) {
        Browser.NewContextOptions options = options().setJavaScriptEnabled(scripts);
        try (Visitor anna = visitor(household, options)) {
            Page page = anna.go(NOVEMBER).page();
            row(page, "Groceries").locator(".available").click();
            page.locator(".act-targets a").click();
            link(page, "Set aside an amount").click();
            page.locator("#amount").fill("80");
            page.locator("#unit").selectOption("week");
            page.locator("#start").fill("2026-11-06");
            anna.button("Save").first().click();
            assertThat(page.locator(".target-status")).containsText("320.00 more this month");
            assertThat(page.locator("main")).containsText("Set aside 80.00 each week");

            link(page, "Back to the budget").click();
            assertThat(row(page, "Groceries")).containsText("320.00 more this month");
            link(page, "Targets need 320.00 more: assign").click();
            assertThat(page.locator("tbody")).containsText("320.00");
            anna.button("Assign to 1 category").click();
            assertThat(row(page, "Groceries").locator(".available")).containsText("320.00");
            assertThat(row(page, "Groceries")).containsText("funded this month");
            anna.button("Undo").click();
            assertThat(row(page, "Groceries")).containsText("320.00 more this month");
            assertThat(household.inBudget("2026-11", "Groceries", "assigned")).isEqualTo("0.00");
        }
    }

    @Test
    void a_target_is_snoozed_edited_and_removed() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.go(NOVEMBER).page();
            row(page, "Hobbies").locator(".available").click();
            page.locator(".act-targets a").click();
            link(page, "Have an amount by a date").click();
            page.locator("#amount").fill("600");
            anna.button("Save").first().click();
            assertThat(page.locator("#due-error")).containsText("Enter a date.");
            assertThat(page.locator("#amount")).hasValue("600");
            page.locator("#due").fill("2027-01-15");
            anna.button("Save").first().click();
            assertThat(page.locator(".target-status"))
                    .containsText("200.00 more this month, due 15 Jan 2027");

            anna.button("Snooze this month").click();
            assertThat(page.locator(".target-status")).containsText("snoozed this month");
            anna.button("Stop snoozing").click();
            page.getByText("Edit: Have").click();
            page.locator("#amount").fill("300");
            anna.button("Save").first().click();
            assertThat(page.locator(".target-status")).containsText("100.00 more this month");
            page.getByText("Remove: Have").click();
            assertThat(page.locator("main")).containsText("A target says what this category needs");
            anna.button("Undo").click();
            assertThat(page.locator(".target-status")).containsText("100.00 more this month");
            // only of the form that was refused
            assertThat(anna.complaints()).allMatch(each -> each.contains("422"));
        }
    }

    @Test
    void targets_have_no_axe_violations_and_fit_a_phone() {
        try (Visitor anna = visitor(household, options().setViewportSize(360, 760))) {
            Page page = anna.go(NOVEMBER).page();
            row(page, "Groceries").locator(".available").click();
            page.locator(".act-targets a").click();
            check(anna, "targets-kinds");
            link(page, "Have an amount by a date").click();
            check(anna, "targets-form");
            page.locator("#amount").fill("1234.56");
            page.locator("#due").fill("2027-06-15");
            anna.button("Save").first().click();
            assertThat(page.locator(".target-status")).containsText("more this month");
            check(anna, "targets-list");
            link(page, "Back to the budget").click();
            check(anna, "targets-budget");
            page.setViewportSize(1280, 800);
            anna.picture("targets-budget-light-1280");
        }
    }

    private static void check(Visitor anna, String name) {
        anna.mustFit();
        anna.mustBeAccessible(name);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator row(Page page, String category) {
        return page.locator(
                ".envelopes tbody tr:not(.acts)", new Page.LocatorOptions().setHasText(category));
    }
}
