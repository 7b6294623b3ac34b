package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Home lists what needs attention, and an empty budget shows the first steps.
class HomeTest extends Stage {

    private static final YearMonth NOW = YearMonth.now();

    private Household household;

    @BeforeEach
    void aHouseholdWithHistory() {
        household = Household.found(application, "en-GB");
        for (int ago = 4; ago >= 0; ago--) {
            String month = NOW.minusMonths(ago) + "-";
            household.spend(month + "01", "Weaver & Sons", "2900.00", "Salary");
            household.spend(month + "01", "Landlord", "-980.00", "Rent or mortgage");
            household.spend(month + "01", "Riverside Market", "-310.40", "Groceries");
            household.spend(month + "01", "Bookshop", "-24.50", "Hobbies");
        }
    }

    private void plan() {
        household.assign(NOW.toString(), "Rent or mortgage", "980");
        household.assign(NOW.toString(), "Groceries", "360");
        household.assign(NOW.toString(), "Hobbies", "12");
        household.spend(NOW + "-01", "Someone", "-8.20", "");
    }

    @Test
    void overspending_is_covered_at_home_with_one_click_and_undone() {
        plan();
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/").page();
            Locator hobbies =
                    page.locator(".tasks li", new Page.LocatorOptions().setHasText("Hobbies"));
            assertThat(hobbies).containsText("Hobbies is overspent by 12.50.");
            assertThat(bar(page, "Groceries")).containsText("310.40 of 360.00 spent");
            assertThat(bar(page, "Groceries")).containsText("49.60 left");

            hobbies.getByRole(AriaRole.BUTTON).click();

            assertThat(page).hasURL(application.address() + "/");
            assertThat(anna.toast()).containsText("Overspending covered.");
            assertThat(hobbies).hasCount(0);
            assertThat(household.inBudget(NOW.toString(), "Hobbies", "assigned"))
                    .isEqualTo("24.50");
            anna.button("Undo").click();
            assertThat(hobbies).hasCount(1);
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void home_works_without_scripts() {
        plan();
        try (Visitor anna = visitor(household, options().setJavaScriptEnabled(false))) {
            Page page = anna.go("/").page();
            anna.button("Cover from ready to assign").click();
            assertThat(page.locator(".tasks")).not().containsText("Hobbies");
            page.locator(".tasks a[href*='category=none']").click();
            assertThat(anna.rows()).hasCount(1);
        }
    }

    @Test
    void a_household_with_history_begins_with_its_averages() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/").page();
            assertThat(page.locator(".tasks")).containsText("is ready to assign.");
            page.getByText("Make a budget to see what is left in each category").click();
            assertThat(page.locator(".learning")).containsText("Your first budget in three steps");

            page.getByText("Start with your averages").click();
            assertThat(page.locator("main table")).containsText("310.40");
            anna.button("Assign to 3 categories").click();

            assertThat(page.locator(".learning")).hasCount(0);
            assertThat(household.inBudget(NOW.toString(), "Groceries", "available"))
                    .isEqualTo("0.00");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void home_and_the_first_steps_fit_and_have_no_axe_violations() {
        try (Visitor anna = visitor(household)) {
            judge(anna, "/budget/" + NOW, "budget-first");
            plan();
            judge(anna, "/", "home-planned");
            judge(anna, "/overview?from=%1$s&until=%1$s".formatted(NOW), "overview-plan");
        }
    }

    private static void judge(Visitor anna, String path, String name) {
        anna.goAndWait(path);
        for (int width : List.of(1280, 360)) {
            anna.page().setViewportSize(width, 800);
            anna.mustFit();
            anna.mustBeAccessible(name);
        }
    }

    private static Locator bar(Page page, String category) {
        return page.locator(".bars li", new Page.LocatorOptions().setHasText(category));
    }
}
