package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requirements for every page: usable without a mouse, with a screen reader, on a small screen, in
/// dark mode, without scripts, and on a slow connection.
class EveryPageTest extends Stage {

    /// The narrowest supported screen.
    private static final int NARROW = 320;

    /// The figures that are wider than their place.
    private static final String CUT_OFF =
            "[...document.querySelectorAll('.figure :is(dd, p)')]"
                    + ".filter(e => e.scrollWidth > e.clientWidth).map(e => e.textContent)";

    private static final int MAX_BYTES = 100_000;

    @SuppressWarnings("NullAway.Init")
    private static Household household;

    @SuppressWarnings("NullAway.Init")
    private static Visitor atDesk;

    @SuppressWarnings("NullAway.Init")
    private static Visitor onPhone;

    @SuppressWarnings("NullAway.Init")
    private static Visitor withoutScripts;

    @BeforeAll
    static void createHouseholdWithOneYear() {
        household = Household.found(application, "en-GB");
        for (int month = 1; month <= 11; month++) {
            String date = "2026-%02d-".formatted(month);
            household.spend(date + "01", "Weaver & Sons", "2900.00", "Salary");
            household.spend(date + "02", "Landlord", "-980.00", "Rent or mortgage");
            household.spend(date + "09", "Riverside Market", "-" + (200 + 7 * month), "Groceries");
            household.spend(date + "14", "Bookshop Folio", "-" + (12 + month), "Hobbies");
            household.spend(date + "18", "Metro", "-49.00", "Public transport");
        }
        household.spend("2026-11-20", "Someone", "-8.20", "");
        atDesk = visitor(household);
        onPhone = visitor(household, phone());
        withoutScripts = visitor(household, options().setJavaScriptEnabled(false));
    }

    @AfterAll
    static void closeBrowsers() {
        List.of(atDesk, onPhone, withoutScripts).forEach(Visitor::close);
    }

    static List<String> pages() {
        return List.of(
                "/",
                "/overview",
                "/overview?from=2026-11&until=2026-11",
                "/budget/2026-11",
                "/budget/2026-11/explanation?figure=readyToAssign",
                "/budget/year/2026",
                "/transactions",
                "/transactions?q=nothing+like+it",
                "/transactions?q=market+date:this-year+-tag:&category=none",
                "/transactions?q=-weaver+amount:%3E20&min=-500",
                "/searches",
                "/accounts",
                "/categories",
                "/imports",
                "/settings",
                "/settings/rates",
                "/history");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_has_no_axe_violations_in_light_and_dark(String path) {
        atDesk.complaints().clear();
        atDesk.goAndWait(path).mustBeAccessible(name(path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_fits_a_small_screen(String path) {
        Page page = onPhone.page();
        page.setViewportSize(360, 760);
        onPhone.goAndWait(path).picture(name(path) + "-light-360");

        onPhone.mustFit();
        page.setViewportSize(NARROW, 700);
        onPhone.mustFit();
        assertThat(page.evaluate(CUT_OFF)).as("cut off").isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_works_without_scripts(String path) {
        Page page = withoutScripts.go(path).page();

        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".chart:visible")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/budget",
                "/budget/2026-06?months=6",
                "/transactions",
                "/accounts",
                "/categories",
                "/imports"
            })
    void a_page_without_charts_is_small(String path) {
        AtomicLong bytes = new AtomicLong();
        try (Visitor anna = visitor(household)) {
            anna.page()
                    .onResponse(
                            answer -> bytes.addAndGet(answer.request().sizes().responseBodySize));
            anna.goAndWait(path);
            anna.page().waitForLoadState(LoadState.NETWORKIDLE);
        }
        System.out.printf("%6d bytes %s%n", bytes.get(), path);

        assertThat(bytes.get()).isPositive().isLessThan(MAX_BYTES);
    }

    @Test
    void the_browser_caches_static_files() {
        try (Visitor anna = visitor(household)) {
            Response style =
                    anna.page()
                            .waitForResponse(
                                    answer -> answer.url().endsWith(".css"), () -> anna.go("/"));

            assertThat(style.headerValue("cache-control")).contains("immutable");
            assertThat(style.headerValue("content-encoding")).isEqualTo("gzip");
        }
    }

    @Test
    void charts_are_drawn_and_figures_link_to_their_transactions() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/overview?from=2026-01&until=2026-12").page();
            assertThat(page.locator("[data-drawn] canvas")).hasCount(2);

            page.locator("#months tbody tr").nth(2).locator("td a").nth(1).click();

            assertThat(page)
                    .hasURL(
                            application.address()
                                    + "/transactions?from=2026-03-01&until=2026-03-31");
            assertThat(anna.rows()).hasCount(5);
            page.goBack();
            page.locator("#expenses tbody tr").first().locator("td a").click();
            assertThat(anna.rows()).hasCount(11);
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void transactions_can_be_managed_without_scripts() {
        Household plain = Household.found(application, "en-GB");
        try (Visitor anna = visitor(plain, options().setJavaScriptEnabled(false))) {
            Page page = anna.go("/transactions").page();
            page.locator("#new-payee").fill("Bookshop");
            page.locator("#new-amount").fill("twelve");
            anna.button("Add").first().click();
            assertThat(page.locator("#new-amount-error")).isVisible();
            assertThat(page.locator("#new-payee")).hasValue("Bookshop");
            page.locator("#new-amount").fill("12.50");
            anna.button("Add").first().click();
            assertThat(anna.rows().first()).containsText("−12.50");

            anna.rows().first().locator(".tools a").click();
            page.locator("#edit-amount").fill("13");
            anna.button("Save").click();
            assertThat(anna.rows().first()).containsText("−13.00");
            page.locator("#search").fill("book");
            anna.button("Filter").click();
            assertThat(anna.rows()).hasCount(1);
            anna.rows().first().locator(".tools button").click();
            assertThat(anna.rows()).hasCount(0);
            anna.button("Undo").click();
            assertThat(anna.rows()).hasCount(1);
        }
    }

    @Test
    void keyboard_shortcuts_work() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/").page();
            anna.press("?");
            assertThat(page.locator("#keys")).isVisible();
            anna.press("Escape", "g", "o");

            assertThat(page).hasURL(application.address() + "/overview");
            anna.press("g", "b");
            assertThat(page).hasURL(Pattern.compile("/budget/20[0-9]{2}-[0-9]{2}$"));
        }
    }

    @Test
    void the_chosen_appearance_is_saved() {
        try (Visitor anna = visitor(household, options().setColorScheme(ColorScheme.LIGHT))) {
            anna.go("/settings");
            anna.button("Dark").click();
            Page page = anna.go("/").page();

            assertThat(page.locator("html")).hasAttribute("data-appearance", "dark");
            assertThat(page.locator("html")).hasCSS("background-color", "rgb(20, 20, 19)");
        }
    }

    @ParameterizedTest
    @CsvSource({"de-DE, Buchungen", "fr-FR, Opérations", "es-ES, Movimientos", "ja-JP, 取引"})
    void pages_use_the_households_language(String locale, String title) {
        Household abroad = Household.found(application, locale);
        try (Visitor anna = visitor(abroad, phone())) {
            Page page = anna.goAndWait("/transactions").page();
            anna.picture("transactions-" + locale + "-360");

            assertThat(page.locator("h1")).hasText(title);
            anna.mustFit();
            for (String path : List.of("/", "/budget/2026-11")) {
                anna.goAndWait(path);
                anna.picture(name(path) + "-" + locale + "-360");
                anna.mustFit();
            }
        }
    }

    private static Browser.NewContextOptions phone() {
        return options().setViewportSize(360, 760).setIsMobile(true).setHasTouch(true);
    }

    private static String name(String path) {
        String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "home" : name;
    }
}
