package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The budget of a household that compares a plan with what happened.
class TrackingTest extends Stage {

    private static final String OCTOBER = "/budget/2026-10";

    private Household household;

    @BeforeEach
    void foundHousehold() {
        household = Household.found(application, "en-GB");
        household.spend("2026-10-02", "Weaver & Sons", "2900.00", "Salary");
        household.spend("2026-10-03", "Riverside Market", "-214.50", "Groceries");
        household.spend("2026-11-14", "Bookshop", "-24.50", "Hobbies");
        household.plan("2026-10", "Groceries", "200.00");
        household.plan("2026-11", "Hobbies", "30.00");
        household.compareWithPlan();
    }

    @Test
    void months_with_open_notes_have_no_axe_violations_in_light_and_dark() {
        try (Visitor anna = visitor(household, options().setViewportSize(1440, 900))) {
            Page page = anna.goAndWait(OCTOBER + "?months=3").page();
            difference(page, "Groceries").first().click();
            assertThat(page.locator("#category-notes")).isVisible();
            anna.mustBeAccessible("tracking");
        }
    }

    @Test
    void a_category_has_notes_in_each_month() {
        try (Visitor anna = visitor(household, options().setViewportSize(1440, 900))) {
            Page page = anna.goAndWait(OCTOBER + "?months=2").page();
            difference(page, "Hobbies").nth(1).click();
            page.locator("#category-notes").fill("Two books");
            page.locator("#acts button").click();
            assertThat(anna.toast()).containsText("Saved");
            assertThat(row(page, "Hobbies").locator(".m2 [title='Two books']")).isVisible();
            anna.goAndWait("/budget/2026-11");
            assertThat(row(page, "Hobbies").locator(".notes")).hasText("Two books");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void figures_stand_below_the_names_of_their_columns() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait(OCTOBER + "?months=1").page();
            Object end = end(page.locator(".envelopes-head > span").last());
            assertThat(end(page.locator(".group-row > span").last())).isEqualTo(end);
            assertThat(end(difference(page, "Groceries"))).isEqualTo(end);
            assertThat(end(page.locator(".tracking-sums td").last())).isEqualTo(end);
        }
    }

    @Test
    void a_phone_shows_the_difference_and_a_swipe_leads_to_the_next_month() {
        try (Visitor anna =
                visitor(
                        household,
                        options().setViewportSize(360, 760).setIsMobile(true).setHasTouch(true))) {
            Page page = anna.goAndWait(OCTOBER).page();
            assertThat(difference(page, "Groceries")).isVisible();
            assertThat(difference(page, "Groceries")).containsText("−14.50");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            anna.picture("tracking-360");
            anna.swipe(300, 60);
            assertThat(page).hasURL(Pattern.compile("/budget/2026-11$"));
        }
    }

    /// Where the text of a figure ends, in whole pixels.
    private static Object end(Locator figure) {
        return figure.evaluate(
                """
                one => {
                  const nodes = [...(one.querySelector('a') ?? one).childNodes];
                  const range = document.createRange();
                  range.selectNode(nodes.find(node => node.nodeType === 3 && node.data.trim()));
                  return Math.round(range.getBoundingClientRect().right);
                }
                """);
    }

    private static Locator difference(Page page, String category) {
        return row(page, category).locator(".difference a");
    }

    private static Locator row(Page page, String category) {
        return page.locator(
                "budget-group tbody tr:not(.acts)", new Page.LocatorOptions().setHasText(category));
    }
}
