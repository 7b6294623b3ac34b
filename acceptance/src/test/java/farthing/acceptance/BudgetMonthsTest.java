package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Several months of the budget: side by side, one after the other by touch, and as a year.
class BudgetMonthsTest extends Stage {

    /// Of a new household.
    private static final int INCOMES = 4;

    private static final String OCTOBER = "/budget/2026-10";

    private Household household;

    @BeforeEach
    void foundHousehold() {
        household = Household.found(application, "en-GB");
        household.spend("2026-10-02", "Weaver & Sons", "2900.00", "Salary");
        household.spend("2026-10-03", "Riverside Market", "-214.50", "Groceries");
        household.spend("2026-11-03", "Riverside Market", "-260.00", "Groceries");
        household.spend("2026-11-14", "Bookshop", "-24.50", "Hobbies");
    }

    @Test
    void an_early_month_changes_the_later_ones_beside_it() {
        try (Visitor anna = visitor(household, wide())) {
            Page page = anna.goAndWait(OCTOBER + "?months=3").page();
            amount(page, "Groceries").fill("300");
            anna.press("Enter");

            assertThat(available(page, "Groceries")).containsText("85.50");
            assertThat(available(page, "Groceries", "2026-11")).containsText("−174.50, overspent");
            amount(page, "Groceries", "November 2026").fill("174,5");
            anna.press("Enter");
            assertThat(amount(page, "Eating out", "November 2026")).isFocused();
            anna.waitForAnswers();
            assertThat(available(page, "Groceries", "2026-11")).containsText("0.00");
            assertThat(page).hasURL(Pattern.compile("/budget/2026-10\\?months=3$"));
            assertThat(household.inBudget("2026-11", "Groceries", "assigned")).isEqualTo("174.50");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void keys_move_between_months() {
        try (Visitor anna = visitor(household, wide())) {
            Page page = anna.goAndWait(OCTOBER + "?months=3").page();
            amount(page, "Groceries").focus();
            anna.press("ArrowRight", "ArrowRight");
            assertThat(amount(page, "Groceries", "December 2026")).isFocused();
            anna.press("ArrowDown");
            assertThat(amount(page, "Eating out", "December 2026")).isFocused();
            anna.press("ArrowLeft");
            assertThat(amount(page, "Eating out", "November 2026")).isFocused();
            anna.type("40");
            anna.press("ArrowLeft");
            assertThat(amount(page, "Eating out", "November 2026")).isFocused();
            anna.press("Escape", "Enter");
            assertThat(anna.toast()).hasCount(0);
        }
    }

    @Test
    void acts_of_a_later_month_are_about_that_month() {
        try (Visitor anna = visitor(household, wide())) {
            Page page = anna.goAndWait(OCTOBER + "?months=3").page();
            available(page, "Hobbies", "2026-11").click();
            assertThat(page.locator(".acts-month")).hasText("November 2026");
            assertThat(page.locator(".explained"))
                    .containsText("Hobbies is overspent by 24.50 in November 2026.");
            anna.picture("budget-months-acts-1440");
            page.locator("#acts button").first().click();

            assertThat(available(page, "Hobbies", "2026-11")).containsText("0.00");
            assertThat(available(page, "Hobbies", "2026-11")).isFocused();
            assertThat(household.inBudget("2026-11", "Hobbies", "assigned")).isEqualTo("24.50");
            anna.button("Undo").click();
            assertThat(available(page, "Hobbies", "2026-11")).containsText("−24.50");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void a_mark_is_in_the_cell_of_its_month_and_moves_nothing() {
        try (Visitor anna = visitor(household, wide())) {
            Page page = anna.goAndWait(OCTOBER + "?months=3").page();
            double height = row(page, "Hobbies").boundingBox().height;
            available(page, "Hobbies", "2026-11").click();
            page.locator("#category-notes").fill("Two books");
            page.locator(".act-notes button").click();
            assertThat(anna.toast()).containsText("Saved");
            available(page, "Hobbies", "2026-11").click();
            page.locator(".act-carry button").first().click();

            Locator marks = row(page, "Hobbies").getByRole(AriaRole.IMG);
            assertThat(marks).hasCount(2);
            assertThat(row(page, "Hobbies").locator(".m2 .signs .icon")).hasCount(2);
            assertThat(marks.first()).hasAttribute("title", "overspending is carried");
            assertThat(marks.last()).hasAccessibleName("Two books");
            assertThat(marks.last()).isVisible();
            assertThat(row(page, "Hobbies").boundingBox().height).isEqualTo(height);
            anna.picture("budget-months-marks-1440");
            assertThat(Axe.violations(page)).isEmpty();
            page.setViewportSize(360, 760);
            assertThat(marks).hasCount(0);
        }
    }

    @Test
    void only_as_many_months_are_offered_as_there_is_room_for() {
        try (Visitor anna = visitor(household, wide())) {
            Page page = anna.goAndWait(OCTOBER + "?months=3").page();
            Locator counts = page.locator(".month-counts a:visible");
            assertThat(counts).hasText(new String[] {"1", "2", "3"});
            page.setViewportSize(1920, 1000);
            assertThat(counts).hasText(new String[] {"1", "2", "3", "6"});
            counts.last().click();
            assertThat(page.locator(".month-head:visible")).hasCount(6);
            anna.picture("budget-months-1920");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1920);

            page.setViewportSize(900, 900);
            assertThat(page.locator(".month-head:visible")).hasCount(2);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(900);
            page.setViewportSize(360, 760);
            assertThat(counts).hasCount(0);
            assertThat(page.locator("input[name=assigned][id*='2026-11']").first()).isHidden();
            anna.goAndWait(OCTOBER);
            page.setViewportSize(1920, 1000);
            assertThat(page.locator(".month-head:visible")).hasCount(6);
        }
    }

    @Test
    void months_side_by_side_have_no_axe_violations_in_light_and_dark() {
        try (Visitor anna = visitor(household, wide())) {
            anna.goAndWait(OCTOBER + "?months=3").mustBeAccessible("budget-months");
        }
    }

    @Test
    void months_side_by_side_work_without_scripts() {
        try (Visitor anna = visitor(household, wide().setJavaScriptEnabled(false))) {
            Page page = anna.go(OCTOBER + "?months=2").page();
            amount(page, "Groceries", "November 2026").fill("300");
            amount(page, "Groceries", "November 2026")
                    .locator("xpath=ancestor::form//button")
                    .click();

            assertThat(amount(page, "Groceries", "November 2026")).hasValue("300.00");
            assertThat(page).hasURL(Pattern.compile("/budget/2026-10#"));
            assertThat(page.locator(".month-head:visible")).hasCount(2);
        }
    }

    @Test
    void a_swipe_leads_to_the_next_month_and_back() {
        Browser.NewContextOptions phone =
                options().setViewportSize(360, 760).setIsMobile(true).setHasTouch(true);
        try (Visitor anna = visitor(household, phone)) {
            Page page = anna.goAndWait(OCTOBER).page();
            anna.swipe(300, 60);
            assertThat(page).hasURL(Pattern.compile("/budget/2026-11$"));
            page.locator("html[data-ready]").waitFor();
            anna.swipe(60, 300);
            assertThat(page).hasURL(Pattern.compile("/budget/2026-10$"));
            page.locator("html[data-ready]").waitFor();
            anna.swipe(200, 180);
            page.touchscreen().tap(180, 400);
            assertThat(page).hasURL(Pattern.compile("/budget/2026-10"));
            anna.goAndWait(OCTOBER);
            anna.press("j");
            assertThat(page).hasURL(Pattern.compile("/budget/2026-11$"));
            anna.press("k");
            assertThat(page).hasURL(Pattern.compile("/budget/2026-10$"));
        }
    }

    @Test
    void each_figure_leads_to_what_it_sums() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/budget/2026-11").page();
            page.locator(".envelopes-sum dd a").first().click();
            assertThat(page.locator("h1")).hasText("Assigned");
            page.goBack();
            page.locator("#made-up summary").click();
            page.locator("#made-up a").first().click();
            assertThat(page.locator(".explained"))
                    .containsText("8,900.00 was ready to assign or held at the end of October");
            page.locator(".explained dd a").first().click();
            assertThat(page.locator(".explained"))
                    .containsText("8,900.00 is ready to assign in October 2026.");
            anna.picture("explanation-1280");
            assertThat(Axe.violations(page)).isEmpty();
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void the_sum_of_a_group_leads_to_its_categories() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/budget/2026-11").page();
            Locator everyday =
                    page.locator(".group-row", new Page.LocatorOptions().setHasText("−260.00"));
            String group = everyday.locator("h2").textContent();
            everyday.locator(".money a").nth(1).click();
            assertThat(page.locator("h1")).hasText(group + ": Activity");
            assertThat(page.locator(".explained dt").first()).hasText("Groceries");
            assertThat(page.locator(".explained dd a").first()).hasText("−260.00");
        }
    }

    @ParameterizedTest
    @CsvSource({"actual, 8, 5", "difference, 8, 5", "actual, 10, 6"})
    void a_year_prints_on_one_landscape_page(String view, int groups, int categories) {
        Household large = Household.found(application, "en-GB");
        large.replaceCategories(groups, categories);
        large.names().forEach(name -> large.spend("2026-10-03", "Shop", "-12345.67", name));
        try (Visitor anna = visitor(large, wide())) {
            Page page = anna.goAndWait("/budget/year/2026?show=" + view).page();
            assertThat(page.locator(".year tbody tr:not(.year-group) th"))
                    .hasCount(groups * categories + (view.equals("actual") ? INCOMES : 0));
            byte[] printed =
                    page.pdf(
                            new Page.PdfOptions()
                                    .setPreferCSSPageSize(true)
                                    .setPath(
                                            Path.of(
                                                    "target/screenshots",
                                                    "year-%s-%d.pdf".formatted(view, groups))));
            String pdf = new String(printed, StandardCharsets.ISO_8859_1);

            assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count())
                    .isEqualTo(1);
            assertThat(pdf).containsPattern("/MediaBox\\s*\\[0 0 84[0-9.]+ 59[0-9.]+\\]");
        }
    }

    @Test
    void a_year_is_downloaded_and_its_figures_lead_to_transactions() throws IOException {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/budget/2026-11").page();
            page.locator("main a[href='/budget/year/2026']").click();
            Download file = page.waitForDownload(() -> page.locator("a[download]").click());
            assertThat(file.suggestedFilename()).isEqualTo("budget-2026.csv");
            assertThat(Files.readString(file.path())).contains("Groceries,activity,0.00");
            page.locator("tr", new Page.LocatorOptions().setHasText("Groceries"))
                    .locator("td a")
                    .first()
                    .click();
            assertThat(anna.rows()).hasCount(1);
            assertThat(anna.rows().first()).containsText("−214.50");
        }
    }

    private static Browser.NewContextOptions wide() {
        return options().setViewportSize(1440, 900);
    }

    private static Locator amount(Page page, String category) {
        return page.getByLabel(
                "Assigned to " + category, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator amount(Page page, String category, String month) {
        return page.getByLabel("Assigned to " + category + ", " + month);
    }

    private static Locator available(Page page, String category) {
        return row(page, category).locator(".available").first();
    }

    /// @param month such as 2026-11
    private static Locator available(Page page, String category, String month) {
        return row(page, category).locator("[id^='acts-" + month + "']");
    }

    private static Locator row(Page page, String category) {
        return page.locator(
                ".envelopes tbody tr:not(.acts)", new Page.LocatorOptions().setHasText(category));
    }
}
