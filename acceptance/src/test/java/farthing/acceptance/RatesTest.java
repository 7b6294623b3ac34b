package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Rates between currencies: entering, deleting, and importing the European Central Bank's file.
class RatesTest extends Stage {

    private static final String FILE =
            """
            Date,USD,JPY,
            2026-06-03,1.25,160,
            2026-06-02,1.6,N/A,
            """;

    private Household household;

    @BeforeEach
    void openAnAccountInDollars() {
        household = Household.found(application, "en-GB");
        household.openIn("USD", "Boston");
    }

    @Test
    void a_rate_is_entered_deleted_and_restored_without_scripts() {
        try (Visitor anna = visitor(household, options().setJavaScriptEnabled(false))) {
            Page page = anna.go("/settings").page();
            page.getByText("Show exchange rates").click();
            assertThat(page.locator("main")).containsText("No rate yet for USD");
            page.locator("#currency").selectOption("USD");
            page.locator("#date").fill("3/6/2026");
            page.locator("#rate").fill("nothing");
            anna.button("Save").click();
            assertThat(page.locator("#rate-error")).isVisible();
            page.locator("#rate").fill("0,92");
            anna.button("Save").click();

            assertThat(anna.toast()).containsText("The rate is saved.");
            assertThat(row(page, "USD")).containsText("0.92");
            assertThat(row(page, "USD")).containsText("Entered by hand");
            anna.button("Delete the rate USD, 3 Jun 2026").click();
            assertThat(row(page, "USD")).hasCount(0);
            anna.button("Undo").click();
            assertThat(row(page, "USD")).containsText("0.92");
        }
    }

    @Test
    void a_file_is_imported_and_the_import_undone() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/settings/rates").page();
            upload(anna, "nonsense");
            assertThat(page.locator(".rates-file .error")).containsText("This file cannot be read");
            upload(anna, FILE);

            assertThat(anna.toast()).containsText("2 rates imported.");
            assertThat(row(page, "USD")).containsText("0.8");
            assertThat(row(page, "USD")).containsText("European Central Bank");
            assertThat(row(page, "JPY")).hasCount(0);
            assertThat(Axe.violations(page)).isEmpty();
            anna.picture("rates-light-1280");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("USD").setExact(true))
                    .click();
            assertThat(page.locator(".rates tbody tr")).hasCount(2);
            anna.picture("rates-of-currency-light-1280");

            anna.goAndWait("/settings/rates");
            upload(anna, FILE.replace("1.25", "2"));
            anna.button("Undo").click();
            assertThat(anna.toast()).containsText("Undone.");
            assertThat(row(page, "USD")).containsText("0.8");
            // only of the file that was refused
            assertThat(anna.complaints()).allMatch(each -> each.contains("422"));
        }
    }

    @Test
    void the_page_fits_a_small_screen_in_every_language() {
        for (String locale : List.of("en-GB", "de-DE", "fr-FR", "es-ES", "ja-JP")) {
            Household abroad = Household.found(application, locale);
            abroad.openIn("USD", "Boston");
            abroad.openIn("CHF", "Basel");
            abroad.rate("USD", "2026-06-03", "0.923020121839");
            try (Visitor anna = visitor(abroad, phone())) {
                Page page = anna.goAndWait("/settings/rates").page();
                anna.picture("rates-" + locale + "-360");
                for (int width : List.of(360, 320)) {
                    page.setViewportSize(width, 760);
                    assertThat(hiddenWidth(page.locator("html")))
                            .as("%d in %s", width, locale)
                            .isZero();
                }
            }
        }
    }

    private static Browser.NewContextOptions phone() {
        return options().setViewportSize(360, 760).setIsMobile(true).setHasTouch(true);
    }

    /// The width in pixels that is visible only after scrolling.
    private static int hiddenWidth(Locator box) {
        return (int) box.evaluate("e => e.scrollWidth - e.clientWidth");
    }

    private static Locator row(Page page, String currency) {
        return page.locator(".rates tbody tr")
                .filter(new Locator.FilterOptions().setHasText(currency));
    }

    private static void upload(Visitor anna, String csv) {
        anna.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload(
                                "eurofxref-hist.csv",
                                "text/csv",
                                csv.getBytes(StandardCharsets.UTF_8)));
        anna.button("Import").click();
        anna.page().waitForLoadState();
    }
}
