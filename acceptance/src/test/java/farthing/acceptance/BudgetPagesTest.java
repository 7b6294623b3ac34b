package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

/// Every page of the budget: in light and dark, in each language, on a phone, in a household whose
/// month begins on the 25th.
class BudgetPagesTest extends Stage {

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
                all.push(one.title, one.ariaLabel ?? '', one.placeholder ?? '');
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
                    "Obligations");

    /// Such as Nov.
    private static final String SHORT_MONTH = "[A-Z][a-z]{2}";

    @SuppressWarnings("NullAway.Init")
    private static Map<String, Set<String>> english;

    @BeforeAll
    static void readInEnglish() {
        english = texts("en-GB", false);
    }

    @Test
    void the_pages_have_no_axe_violations_in_light_and_dark() {
        Household envelopes = household("en-GB");
        Household tracking = household("en-GB");
        tracking.compareWithPlan();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Visitor anna =
                    visitor(
                            envelopes,
                            options().setViewportSize(1440, 900).setColorScheme(scheme))) {
                check(anna, NOVEMBER + "?months=3", scheme);
                check(anna, NOVEMBER + "?months=3&category=hold&in=2026-12", scheme);
                check(anna, FILL, scheme);
                check(anna, YEAR + "?show=plan", scheme);
                check(anna, YEAR + "?show=difference", scheme);
            }
            try (Visitor anna = visitor(tracking, options().setColorScheme(scheme))) {
                check(anna, NOVEMBER + "?months=1", scheme);
                check(anna, NOVEMBER + "?months=2", scheme);
                check(anna, FILL, scheme);
                check(anna, YEAR + "?show=difference", scheme);
            }
        }
    }

    private static void check(Visitor anna, String path, ColorScheme scheme) {
        anna.goAndWait(path);
        anna.picture("pages" + path.replaceAll("[^a-z0-9]+", "-") + "-" + scheme);
        assertThat(new AxeBuilder(anna.page()).analyze().getViolations())
                .as("%s %s", path, scheme)
                .isEmpty();
        assertThat(anna.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "fr-FR", "es-ES", "ja-JP"})
    void the_pages_are_in_the_households_language_and_fit_a_phone(String locale) {
        Map<String, Set<String>> texts = texts(locale, true);
        assertThat(texts.keySet()).isEqualTo(english.keySet());
        Map<String, Set<String>> alsoEnglish = new LinkedHashMap<>();
        texts.forEach((page, theirs) -> {
            assertThat(theirs)
                    .as(page)
                    .hasSizeGreaterThan(20)
                    .noneMatch(text -> text.matches(".*(\\{\\w+}|\\bnull\\b|NOT_FOUND).*"));
            Set<String> same = new TreeSet<>(requireNonNull(english.get(page)));
            same.retainAll(theirs);
            if (!same.isEmpty()) {
                alsoEnglish.put(page, same);
            }
        });
        assertThat(alsoEnglish).isEmpty();
    }

    /// By the paths of the pages, of which one is about a category.
    private static Map<String, Set<String>> texts(String locale, boolean strictly) {
        Household household = household(locale);
        String category = household.id("categories", household.names().getFirst());
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        try (Visitor anna =
                visitor(
                        household,
                        options().setViewportSize(360, 760).setIsMobile(true).setHasTouch(true))) {
            for (String path :
                    List.of(
                            NOVEMBER + "?months=1&category=C",
                            NOVEMBER + "?months=3&category=hold&in=2026-12",
                            FILL,
                            YEAR,
                            NOVEMBER + "/targets/C?kind=balance")) {
                texts.put(path, texts(anna, path.replace("C", category), strictly));
            }
            household.compareWithPlan();
            String tracking = NOVEMBER + "?months=2";
            texts.put(tracking, texts(anna, tracking, strictly));
        }
        return texts;
    }

    /// @param strictly whether the page must fit and have no axe violations
    private static Set<String> texts(Visitor anna, String path, boolean strictly) {
        Page page = anna.goAndWait(path).page();
        if (strictly) {
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(360);
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
            assertThat(anna.complaints()).isEmpty();
        }
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

    /// Three months with spending, a target and a credit card.
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
        return household;
    }
}
