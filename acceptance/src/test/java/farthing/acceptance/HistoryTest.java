package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The history: finding changes, undoing them, and what stands in the way of an undo.
class HistoryTest extends Stage {

    private Household household;

    @BeforeEach
    void liveALittle() {
        household = Household.found(application, "en-GB");
        live(household);
    }

    private static void live(Household of) {
        of.spend("2026-11-02", "Bookshop", "-24.50", of.names().getFirst());
        of.assign("2026-11", of.names().getFirst(), "120.00");
        of.assign("2026-11", of.names().getFirst(), "150.00");
        of.spend("2026-11-03", "Corner shop", "-7.20", "");
    }

    @Test
    void changes_are_found_and_undone_without_scripts() {
        try (Visitor anna = visitor(household, options().setJavaScriptEnabled(false))) {
            Page page = anna.go("/settings").page();
            page.getByText("Show history").click();
            assertThat(deeds(page).first()).containsText("Transaction added Corner shop · −7.20");
            page.locator("#area").selectOption("budget");
            anna.button("Show").click();
            assertThat(deeds(page)).hasCount(2);
            assertThat(deeds(page).first()).containsText("Money assigned");
            assertThat(deeds(page).first()).containsText("120.00");

            undo(deeds(page).first());
            assertThat(anna.toast()).containsText("Undone.");
            assertThat(deeds(page)).hasCount(3);
            assertThat(deeds(page).first()).containsText("Undone: Money assigned");
            assertThat(household.inBudget("2026-11", first(), "assigned")).isEqualTo("120.00");

            undo(deeds(page).first());
            assertThat(deeds(page).first()).containsText("Restored: Money assigned");
            assertThat(household.inBudget("2026-11", first(), "assigned")).isEqualTo("150.00");
        }
    }

    @Test
    void what_stands_in_the_way_of_an_undo_is_shown_and_nothing_changes() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/history?area=budget").page();
            undo(deeds(page).nth(1));

            assertThat(page.locator("h1")).hasText("This cannot be undone yet");
            assertThat(household.inBudget("2026-11", first(), "assigned")).isEqualTo("150.00");
            assertThat(page.locator(".history .deed")).hasCount(1);
            assertThat(page.locator(".history .deed")).containsText("150.00");
            assertThat(axe(page)).isEmpty();
            anna.picture("history-conflict-light-1280");
            anna.appearance(ColorScheme.DARK).picture("history-conflict-dark-1280");
        }
    }

    @Test
    void a_transaction_has_its_history() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/transactions").page();
            anna.rows()
                    .filter(new Locator.FilterOptions().setHasText("Bookshop"))
                    .locator(".tools a")
                    .click();
            page.locator("#edit-amount").fill("30");
            page.locator("#edit-notes").fill("for Mira");
            anna.press("Enter");
            Locator book = anna.rows().filter(new Locator.FilterOptions().setHasText("Bookshop"));
            assertThat(book).containsText("−30.00");
            book.locator(".tools a").click();
            page.locator(".entry-history a[href^='/history']").click();

            assertThat(page.locator("h1")).hasText("History of one object");
            assertThat(deeds(page)).hasCount(2);
            assertThat(deeds(page).first()).containsText("−24.50");
            assertThat(deeds(page).first()).containsText("for Mira");
            assertThat(axe(page)).isEmpty();
            anna.picture("history-of-transaction-light-1280");
            deeds(page).first().locator(".words > a").click();
            assertThat(page.locator("h1")).hasText("Transaction changed");
            assertThat(page.locator(".subject tbody tr")).hasCount(2);
            assertThat(axe(page)).isEmpty();
            anna.picture("change-light-1280");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void the_page_is_accessible_and_fits_in_every_language() {
        try (Visitor anna = visitor(household)) {
            Page page = anna.goAndWait("/history").page();
            undo(deeds(page).first());
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                anna.appearance(scheme);
                assertThat(axe(page)).isEmpty();
                anna.picture("history-" + scheme.toString().toLowerCase() + "-1280");
            }
            anna.go("/history?area=rates");
            anna.picture("history-none-light-1280");
            assertThat(axe(page)).isEmpty();
        }
        for (String locale : List.of("en-GB", "de-DE", "fr-FR", "es-ES", "ja-JP")) {
            Household abroad = Household.found(application, locale);
            live(abroad);
            try (Visitor anna = visitor(abroad, phone())) {
                Page page = anna.goAndWait("/history").page();
                undo(deeds(page).first());
                anna.picture("history-" + locale + "-360");
                for (int width : List.of(360, 320)) {
                    page.setViewportSize(width, 760);
                    assertThat(
                                    (int)
                                            page.locator("html")
                                                    .evaluate("e => e.scrollWidth - e.clientWidth"))
                            .as("%d in %s", width, locale)
                            .isZero();
                }
            }
        }
    }

    private String first() {
        return household.names().getFirst();
    }

    private static List<?> axe(Page page) {
        return Axe.violations(page);
    }

    private static Browser.NewContextOptions phone() {
        return options().setViewportSize(360, 760).setIsMobile(true).setHasTouch(true);
    }

    private static Locator deeds(Page page) {
        return page.locator(".deed");
    }

    private static void undo(Locator deed) {
        deed.locator("form button").click();
    }
}
