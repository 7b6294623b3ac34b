package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page of the budget, and what other pages say about it: in light and dark, in each
/// language, on a phone, in a household whose month begins on the 25th.
class BudgetPagesTest extends Stage {

    private static final String ENGLISH = "en-GB";
    private static final String NOVEMBER = "/budget/2026-11";
    private static final String YEAR = "/budget/year/2026";

    /// Texts that the user reads or hears, one an entry, without numbers and names of the test.
    private static final String TEXTS =
            """
            () => {
              const all = [];
              const main = document.querySelector('main');
              const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                if (!walk.currentNode.parentElement.closest('script, style')) {
                  all.push(walk.currentNode.data);
                }
              }
              for (const one of main.querySelectorAll('[title], [aria-label], [placeholder]')) {
                all.push(one.title ?? '', one.ariaLabel ?? '', one.placeholder ?? '');
              }
              return all.map(text => text.replace(/\\s+/g, ' ').replace(/^[ .,:]+|[ .,:]+$/g, ''))
                  .filter(text => /\\p{L}{2}/u.test(text));
            }
            """;

    private static final String FILL = NOVEMBER + "/fill?method=average-spent&months=3";

    /// Words that are the same in other languages.
    private static final Set<String> SHARED =
            Set.of(
                    "Checking",
                    "Savings",
                    "Visa",
                    "EUR",
                    "Budget",
                    "Budget 2026",
                    "Plan",
                    "Total",
                    "CSV",
                    "Transport",
                    "November 2026",
                    "Obligations",
                    "Riverside Market");

    /// Of one household and language: `C` and `D` are categories, `V` is a card.
    private static final List<String> PAGES =
            List.of(
                    NOVEMBER + "?months=1&category=C",
                    NOVEMBER + "?months=3&category=hold&in=2026-12",
                    FILL,
                    YEAR,
                    NOVEMBER + "/targets/C?kind=balance",
                    explanation("readyToAssign"),
                    explanation("fromLast"),
                    explanation("available&category=D"),
                    explanation("underfunded&category=C"),
                    explanation("missing&card=V"),
                    "/categories/D/removal?into=C",
                    "/");

    /// The same in a household that compares a plan with what happened.
    private static final List<String> TRACKING_PAGES =
            List.of(NOVEMBER + "?months=2", explanation("difference&category=D"));

    private static String explanation(String figure) {
        return NOVEMBER + "/explanation?figure=" + figure;
    }

    private static final int FEWEST_TEXTS = 4;

    /// Such as Nov.
    private static final String SHORT_MONTH = "[A-Z][a-z]{2}";

    @SuppressWarnings("NullAway.Init")
    private static Map<String, Set<String>> english;

    /// Only here axe judges the pages on a phone, as the languages differ in words alone.
    @BeforeAll
    static void readInEnglish() {
        english = texts(ENGLISH);
    }

    @Test
    void the_pages_have_no_axe_violations_in_light_and_dark() {
        Household household = household("en-GB");
        try (Visitor anna = visitor(household, options().setViewportSize(1440, 900))) {
            check(anna, NOVEMBER + "?months=3");
            check(anna, NOVEMBER + "?months=3&category=hold&in=2026-12");
            check(anna, FILL);
            check(anna, YEAR + "?show=plan");
            check(anna, YEAR + "?show=difference");
            household.compareWithPlan();
            anna.page().setViewportSize(1280, 900);
            check(anna, NOVEMBER + "?months=1");
            check(anna, NOVEMBER + "?months=2");
            check(anna, FILL);
            check(anna, YEAR + "?show=difference");
        }
    }

    private static void check(Visitor anna, String path) {
        anna.goAndWait(path).mustBeAccessible("pages" + path.replaceAll("[^a-z0-9]+", "-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "fr-FR", "es-ES", "ja-JP"})
    void the_pages_are_in_the_households_language_and_fit_a_phone(String locale) {
        Map<String, Set<String>> texts = texts(locale);
        assertThat(texts.keySet()).isEqualTo(english.keySet());
        Map<String, Set<String>> alsoEnglish = new LinkedHashMap<>();
        texts.forEach((page, theirs) -> {
            assertThat(theirs)
                    .as(page)
                    .hasSizeGreaterThan(FEWEST_TEXTS)
                    .noneMatch(text -> text.matches(".*(\\{\\w+}|\\bnull\\b|NOT_FOUND).*"));
            Set<String> same = new TreeSet<>(requireNonNull(english.get(page)));
            same.retainAll(theirs);
            if (!same.isEmpty()) {
                alsoEnglish.put(page, same);
            }
        });
        assertThat(alsoEnglish).isEmpty();
    }

    /// By the paths of the pages, which must fit a phone.
    private static Map<String, Set<String>> texts(String locale) {
        Household household = household(locale);
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        try (Visitor anna =
                visitor(
                        household,
                        options().setViewportSize(360, 760).setIsMobile(true).setHasTouch(true))) {
            for (String path : PAGES) {
                texts.put(path, texts(anna.goAndWait(named(household, path)), locale));
            }
            assertThat(anna.page().locator(".tasks li")).hasCount(5);
            household.compareWithPlan();
            for (String path : TRACKING_PAGES) {
                texts.put(path, texts(anna.goAndWait(named(household, path)), locale));
            }
        }
        return texts;
    }

    private static String named(Household household, String path) {
        List<String> names = household.names();
        return path.replaceAll("\\bC\\b", household.id("categories", names.getFirst()))
                .replaceAll("\\bD\\b", household.id("categories", names.get(1)))
                .replaceAll("\\bV\\b", household.id("accounts", "Visa"));
    }

    private static Set<String> texts(Visitor anna, String locale) {
        Page page = anna.page();
        anna.mustFit();
        if (locale.equals(ENGLISH)) {
            assertThat(Axe.violations(page)).as(page.url()).isEmpty();
        }
        assertThat(page.locator("html")).hasAttribute("lang", locale.substring(0, 2));
        assertThat(anna.complaints()).isEmpty();
        return ((List<?>) page.evaluate(TEXTS))
                .stream()
                        .map(String::valueOf)
                        .filter(text -> !SHARED.contains(text) && !text.matches(SHORT_MONTH))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_plan_is_tracked_without_scripts() {
        Household tracking = household("en-GB");
        tracking.compareWithPlan();
        try (Visitor anna = visitor(tracking, options().setJavaScriptEnabled(false))) {
            Page page = anna.go(NOVEMBER).page();
            page.getByLabel("Planned for Groceries").fill("three hundred");
            save(page);
            assertThat(page.locator("#row-" + tracking.id("categories", "Groceries") + " .error"))
                    .isVisible();
            page.getByLabel("Planned for Groceries").fill("300");
            save(page);

            assertThat(page.getByLabel("Planned for Groceries")).hasValue("300.00");
            assertThat(page.locator(".tracking-sums tbody tr").nth(1)).containsText("500.00");
            assertThat(page.locator(".tracking-sums tbody tr").nth(1)).containsText("better");
            assertThat(page.locator(".tracking-sums tbody tr").nth(2)).containsText("−500.00");
        }
    }

    private static void save(Page page) {
        page.getByLabel("Planned for Groceries").locator("xpath=ancestor::form//button").click();
    }

    @Test
    void a_month_that_begins_on_the_25th_counts_its_own_days() {
        Household household = Household.found(application, "en-GB");
        household.beginMonthsOn(25);
        household.spend("2026-10-24", "Bakery", "-1.00", "Groceries");
        household.spend("2026-10-25", "Riverside Market", "-20.00", "Groceries");
        household.spend("2026-11-24", "Corner shop", "-300.00", "Groceries");
        household.spend("2026-11-25", "Bakery", "-4000.00", "Groceries");
        String october = household.inBudget("2026-10", "Groceries", "activity");
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/budget/2026-10").page();
            assertThat(page.locator("h1")).hasText("Budget, October 2026");
            assertThat(october).isEqualTo("-320.00");
            page.locator("#row-" + household.id("categories", "Groceries") + " .wide-only a")
                    .click();

            assertThat(page.locator("#filter-from")).hasValue("2026-10-25");
            assertThat(page.locator("#filter-until")).hasValue("2026-11-24");
            assertThat(anna.rows()).hasCount(2);
            assertThat(anna.rows().first()).containsText("Corner shop");
        }
    }

    /// Three months with spending, a target and a credit card, and a month in which each kind of
    /// task needs attention.
    private static Household household(String locale) {
        Household household = Household.found(application, locale);
        String food = household.names().get(1);
        household.open("Visa", "credit-card", "-80.00");
        for (String month : List.of("2026-09", "2026-10", "2026-11")) {
            household.spend(month + "-03", "Riverside Market", "-214.50", food);
        }
        household.assign("2026-11", household.names().getFirst(), "30.00");
        household.setAside(household.names().getFirst(), "80.00");
        household.plan("2026-11", food, "200.00");
        household.assign(YearMonth.now().toString(), household.names().getFirst(), "30.00");
        household.spend(YearMonth.now() + "-01", "Riverside Market", "-214.50", food);
        household.spend(YearMonth.now() + "-01", "Riverside Market", "-8.20", "");
        return household;
    }
}
