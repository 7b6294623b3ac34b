package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A bank's file comes in, is looked at, booked, and taken back.
class ImportTest extends Stage {

    private static final String CSV =
            """
            Date;Payee;Purpose;Amount
            20.11.2026;Bakery;;-4,50
            20.11.2026;Bakery;;-4,50
            19.11.2026;Landlord;November;-1.080,00
            someday;Nobody;;-1,00
            """;

    private Household household;
    private Visitor anna;
    private Page page;

    @BeforeEach
    void annaBringsAFile() {
        household = Household.found(application, "en-GB");
        anna = visitor(household);
        page = anna.goAndWait("/imports").page();
    }

    @Test
    void every_row_is_seen_before_anything_is_booked_and_it_can_be_taken_back() {
        bring(CSV);

        assertThat(page.locator(".preview tbody tr")).hasCount(4);
        assertThat(page.locator(".preview .status-new")).hasCount(3);
        assertThat(page.locator(".preview .status-error")).containsText("someday");
        assertThat(household.balance("Checking")).isEqualTo("1000.00");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        anna.picture("import-preview-light-1280");

        anna.button("Import 3 transactions").click();
        assertThat(anna.toast()).containsText("The new rows are booked");
        assertThat(household.balance("Checking")).isEqualTo("-89.00");

        anna.button("Take this import back").click();
        assertThat(anna.toast()).containsText("taken back");
        assertThat(household.balance("Checking")).isEqualTo("1000.00");
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void the_same_file_again_is_nothing_new() {
        bring(CSV);
        anna.button("Import 3 transactions").click();
        assertThat(anna.toast()).isVisible();
        anna.goAndWait("/imports");
        bring(CSV);

        assertThat(page.locator(".preview .status-duplicate")).hasCount(3);
        assertThat(page.locator("main")).containsText("There is nothing new in this file.");
    }

    @Test
    void a_file_whose_columns_are_not_plain_is_asked_about_and_keeps_the_form() {
        page.getByLabel("Into account").selectOption("Savings");
        bring("a,b\nc,d\n");

        assertThat(page.locator("details.reading")).hasAttribute("open", "");
        assertThat(page.getByLabel("Into account").locator("option:checked")).hasText("Savings");
        page.locator("#date").fill("1");
        page.locator("#payee").fill("b");
        page.locator("#amount").fill("3");
        bring("a,b,c\n2026-11-20,Bakery,-4.50\n");

        assertThat(page.locator(".preview .status-new")).hasCount(1);
    }

    @Test
    void a_preview_fits_a_small_screen() {
        bring(CSV + "18.11.2026;Consolidated Utilities of the Eastern Counties;2471;-12.345,67\n");
        for (int width : List.of(320, 360)) {
            page.setViewportSize(width, 760);
            anna.picture("import-preview-light-" + width);

            assertThat(hiddenWidth("html")).as("at %d", width).isZero();
            assertThat(hiddenWidth(".scroll")).as("at %d", width).isZero();
            for (String cell : List.of(".when", ".money:not(.number)")) {
                assertThat(page.locator(".preview .status-new " + cell + ":visible")).hasCount(4);
            }
        }
    }

    /// How far one can scroll sideways.
    private int hiddenWidth(String selector) {
        return (int) page.locator(selector).evaluate("e => e.scrollWidth - e.clientWidth");
    }

    private void bring(String csv) {
        Locator file = page.locator("#file");
        file.setInputFiles(
                new FilePayload("november.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        anna.button("Preview").click();
        page.waitForLoadState();
    }
}
