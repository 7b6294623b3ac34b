package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Uploading a CSV file, its preview, the import, and undoing the import.
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
    void openImports() {
        household = Household.found(application, "en-GB");
        anna = visitor(household);
        page = anna.goAndWait("/imports").page();
    }

    @Test
    void an_import_has_a_preview_and_can_be_undone() {
        upload(CSV);

        assertThat(page.locator(".preview tbody tr")).hasCount(4);
        assertThat(page.locator(".preview .status-new")).hasCount(3);
        assertThat(page.locator(".preview .status-error")).containsText("someday");
        assertThat(household.balance("Checking")).isEqualTo("1000.00");
        assertThat(Axe.violations(page)).isEmpty();
        anna.picture("import-preview-light-1280");

        anna.button("Import 3 transactions").click();
        assertThat(anna.toast()).containsText("Transactions imported");
        assertThat(household.balance("Checking")).isEqualTo("-89.00");

        anna.button("Undo import").click();
        assertThat(anna.toast()).containsText("Import undone");
        assertThat(household.balance("Checking")).isEqualTo("1000.00");
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void a_file_imported_twice_is_all_duplicates() {
        upload(CSV);
        anna.button("Import 3 transactions").click();
        assertThat(anna.toast()).isVisible();
        anna.goAndWait("/imports");
        upload(CSV);

        assertThat(page.locator(".preview .status-duplicate")).hasCount(3);
        assertThat(page.locator("main")).containsText("There is nothing new in this file.");
    }

    @Test
    void unclear_columns_can_be_set_in_the_form() {
        page.getByLabel("Into account").selectOption("Savings");
        upload("a,b\nc,d\n");

        assertThat(page.locator("details.reading")).hasAttribute("open", "");
        assertThat(page.getByLabel("Into account").locator("option:checked")).hasText("Savings");
        page.locator("#date").fill("1");
        page.locator("#payee").fill("b");
        page.locator("#amount").fill("3");
        upload("a,b,c\n2026-11-20,Bakery,-4.50\n");

        assertThat(page.locator(".preview .status-new")).hasCount(1);
    }

    @Test
    void a_preview_fits_a_small_screen() {
        upload(CSV + "18.11.2026;Consolidated Utilities of the Eastern Counties;2471;-12.345,67\n");
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

    /// The width in pixels that is visible only after scrolling.
    private int hiddenWidth(String selector) {
        return (int) page.locator(selector).evaluate("e => e.scrollWidth - e.clientWidth");
    }

    private void upload(String csv) {
        Locator file = page.locator("#file");
        file.setInputFiles(
                new FilePayload("november.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        anna.button("Preview").click();
        page.waitForLoadState();
    }
}
