package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The totals of the budget change before the server answers, to what it will answer.
class BudgetTotalsTest extends Stage {

    private static final String OCTOBER = "/budget/2026-10?months=3";
    private static final String ONE_MONTH = "/budget/2026-10?months=1";
    private static final Pattern FORMS = Pattern.compile("/(categories|cards)/[^/]*$");
    private static final String FIELD = "input[name=assigned], input[name=planned]";

    private Household household;

    @BeforeEach
    void foundHousehold() {
        household = Household.found(application, "en-GB");
        fill(household);
    }

    private static void fill(Household household) {
        household.spend("2026-10-02", "Weaver & Sons", "2900.00", "Salary");
        household.spend("2026-10-03", "Riverside Market", "-1214.50", "Groceries");
        household.spend("2026-11-14", "Bookshop", "-24.50", "Hobbies");
        household.assign("2026-10", "Water", "30.00");
        household.open("Visa", "credit-card", "-80.00");
    }

    @Test
    void totals_change_at_once_to_what_the_server_answers() {
        try (Visitor anna = visitor(household, wide())) {
            anna.goAndWait(OCTOBER);
            changesAtOnce(anna, "Water", 0, "35");
            changesAtOnce(anna, "Water", 1, "12.5+7");
            changesAtOnce(anna, "Water", 0, "-8");
            changesAtOnce(anna, "Water", 0, "12,345.60");
            changesAtOnce(anna, "Water", 0, "2*(30+5)");
            changesAtOnce(anna, "Water", 0, "1,000.50 ÷ 3 × 2");
            changesAtOnce(anna, "Water", 1, "-(0.1*0.25)");
            changesAtOnce(anna, "Groceries", 0, "1000");
            changesAtOnce(anna, "Groceries", 0, "1300");
            changesAtOnce(anna, "Groceries", 2, "1,0");
            changesAtOnce(anna, "Hobbies", 0, "24.50");
            changesAtOnce(anna, "Hobbies", 1, "9000");
            changesAtOnce(anna, "Hobbies", 0, "10");
            changesAtOnce(anna, "Visa", 0, "50");
            changesAtOnce(anna, "Visa", 1, "-70");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    /// The explanation of all categories without cards leaves out hidden categories.
    @Test
    void the_total_assigned_is_explained_with_cards_and_hidden_categories() {
        household.assign("2026-11", "Water", "1.00"); // so that its row stays
        household.hide("Water");
        try (Visitor anna = visitor(household, wide())) {
            anna.goAndWait(OCTOBER);
            anna.page().locator("#group-hidden .group-toggle").click();
            changesAtOnce(anna, "Groceries", 0, "40");
            totalIsExplained(anna, "70.00");
            changesAtOnce(anna, "Visa", 0, "50");
            totalIsExplained(anna, "120.00");
            changesAtOnce(anna, "Water", 0, "0");
            totalIsExplained(anna, "40.00");
            changesAtOnce(anna, "Visa", 0, "60");
            changesAtOnce(anna, "Water", 0, "5");
            totalIsExplained(anna, "105.00");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void the_envelope_of_a_card_is_switched_off_and_on() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.page();
            Locator payment = page.locator("#row-" + household.id("accounts", "Visa"));
            Locator ready = page.locator(".ready-amount");
            Locator envelope = anna.button("Envelope for the payment");
            anna.goAndWait(ONE_MONTH);
            assertThat(payment).hasCount(1);
            assertThat(ready).hasText("8,870.00");
            anna.goAndWait("/accounts");
            assertThat(envelope).hasAttribute("aria-pressed", "true");
            envelope.click();
            assertThat(envelope).hasAttribute("aria-pressed", "false");
            anna.goAndWait(ONE_MONTH);
            assertThat(payment).hasCount(0);
            assertThat(ready).hasText("8,790.00");
            anna.goAndWait("/accounts");
            envelope.click();
            assertThat(envelope).hasAttribute("aria-pressed", "true");
            anna.goAndWait(ONE_MONTH);
            assertThat(payment).hasCount(1);
            assertThat(ready).hasText("8,870.00");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    private static void totalIsExplained(Visitor anna, String amount) {
        Locator total = anna.page().locator(".envelopes-sum dd a").first();
        assertThat(total).hasText(amount);
        total.click();
        assertThat(anna.page().locator(".explained > p").first())
                .containsText(amount + " is assigned to all categories in October 2026.");
        anna.goAndWait(OCTOBER);
        anna.page().locator("#group-hidden .group-toggle").click();
    }

    @ParameterizedTest
    @CsvSource({
        "de-DE, '1.250,5'",
        "de-CH, 1’250.50",
        "es-ES, '1250,50'",
        "fr-FR, '1 250,50'",
        "en-IN, '150,250.50'"
    })
    void amounts_are_written_as_the_server_writes_them(String locale, String typed) {
        Household other = Household.found(application, locale);
        try (Visitor anna = visitor(other, wide())) {
            Page page = anna.goAndWait(OCTOBER).page();
            changesAtOnce(anna, page.locator(FIELD).first(), typed);
        }
    }

    @Test
    void a_plan_changes_its_sums_at_once() {
        household.compareWithPlan();
        // without a plan, nothing is called better or worse
        household.plan("2026-10", "Water", "1");
        household.plan("2026-11", "Water", "1");
        try (Visitor anna = visitor(household)) {
            anna.goAndWait("/budget/2026-10?months=2");
            changesAtOnce(anna, "Salary", 0, "3000");
            changesAtOnce(anna, "Groceries", 0, "1100");
            changesAtOnce(anna, "Groceries", 1, "20");
            changesAtOnce(anna, "Hobbies", 1, "24.50");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void a_word_beside_a_figure_moves_nothing() {
        for (int width : List.of(360, 1280)) {
            try (Visitor anna = visitor(household, options().setViewportSize(width, 900))) {
                Page page = anna.goAndWait("/budget/2026-10").page();
                Locator water = row(page, "Water");
                double height = water.boundingBox().height;
                holdBack(page);
                water.locator(FIELD).fill("-12345.60");
                water.locator(".available").focus();
                assertThat(water.locator(".available .word")).hasText("overspent");
                assertThat(water.boundingBox().height).isEqualTo(height);
                assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            }
        }
    }

    @Test
    void an_amount_that_is_not_stored_is_not_counted() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/budget/2026-10").page();
            List<String> before = figures(page);
            List<Route> held = holdBack(page);
            Locator field = row(page, "Water").locator(FIELD);
            field.fill("99");
            field.press("Enter");
            field.fill("98");
            field.press("Enter");
            assertThat(figures(page)).isNotEqualTo(before);
            page.waitForCondition(() -> held.size() == 1);
            held.getFirst().abort();
            page.waitForCondition(() -> held.size() == 2);
            held.getLast().abort();
            page.waitForCondition(() -> figures(page).equals(before));
            assertThat(field).hasValue("98");
            page.unroute(FORMS);
            field.press("Enter");
            anna.waitForAnswers();
            assertThat(row(page, "Water").locator(".available")).containsText("98.00");
        }
    }

    @ParameterizedTest
    @CsvSource({"2*(30+5", "7/0", "1.2.3", "30+"})
    void what_the_server_refuses_changes_nothing(String typed) {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/budget/2026-10").page();
            List<String> before = figures(page);
            List<Route> held = holdBack(page);
            row(page, "Water").locator(FIELD).fill(typed);
            anna.press("Enter");
            page.waitForCondition(() -> !held.isEmpty());
            assertThat(figures(page)).isEqualTo(before);
            held.forEach(Route::resume);
            assertThat(row(page, "Water").locator("[aria-invalid=true]")).hasValue(typed);
            assertThat(figures(page)).isEqualTo(before);
        }
    }

    /// Holds the requests of the forms back.
    ///
    /// @return receives them
    private static List<Route> holdBack(Page page) {
        List<Route> held = new ArrayList<>();
        page.route(FORMS, held::add);
        return held;
    }

    /// @param month its position on the page
    private static void changesAtOnce(Visitor anna, String category, int month, String typed) {
        changesAtOnce(anna, row(anna.page(), category).locator(FIELD).nth(month), typed);
    }

    /// Holds the request back until the figures have been read.
    private static void changesAtOnce(Visitor anna, Locator field, String typed) {
        Page page = anna.page();
        List<String> before = figures(page);
        List<Route> held = holdBack(page);
        field.fill(typed);
        field.press("Enter");
        page.waitForCondition(() -> !held.isEmpty());
        List<String> atOnce = figures(page);
        assertThat(atOnce).isNotEqualTo(before);
        page.unroute(FORMS);
        page.waitForResponse(
                Pattern.compile("/budget/2026-10$"), () -> held.forEach(Route::resume));
        anna.waitForAnswers();
        assertThat(figures(page)).isEqualTo(atOnce);
    }

    /// The figures that an amount can change, in the order of the page, each with its colour and
    /// the words for it.
    private static List<String> figures(Page page) {
        Object all =
                page.locator("#budget .money")
                        .evaluateAll(
                                """
                                all => all.map(one => {
                                  const amount = one.innerText.match(/−?[0-9][0-9.,'’\\s]*/) ?? [];
                                  const coloured = one.querySelector('.available')
                                      ?? one.closest('.ready, .month-head > span') ?? one;
                                  const words = [...coloured.querySelectorAll('.word')]
                                      .map(word => word.textContent).join('|');
                                  return `${(amount[0] ?? '').trim()} ${coloured.className} `
                                      + `${words} ${coloured.title}`;
                                })
                                """);
        return ((List<?>) all).stream().map(String::valueOf).toList();
    }

    private static Locator row(Page page, String category) {
        return page.locator(
                ".envelopes tbody tr:not(.acts)", new Page.LocatorOptions().setHasText(category));
    }

    private static Browser.NewContextOptions wide() {
        return options().setViewportSize(1440, 900);
    }
}
