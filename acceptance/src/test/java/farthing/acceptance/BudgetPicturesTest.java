package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Makes the pictures of `docs/concepts/envelopes.md`, in `target/screenshots`.
class BudgetPicturesTest extends Stage {

    private static final int MAX_BYTES = 60_000;
    private static final int MARGIN = 8;

    @Test
    void the_pictures_of_the_guide_are_made() throws IOException {
        Household household = Household.found(application, "en-GB");
        household.spend("2026-11-02", "Weaver & Sons", "2900.00", "Salary");
        try (Visitor anna = visitor(household, options().setViewportSize(1000, 1400))) {
            // a page that does not have its fonts at once is shown without them
            Page page = anna.goAndWait("/budget/2026-11").page();
            page.evaluate("document.fonts.ready.then(() => true)");
            anna.goAndWait("/budget/2026-11");
            Locator ready = page.locator(".ready");
            picture(page, "envelopes-income", ready, ready);

            assign(page, "Rent or mortgage", "980");
            assign(page, "Electricity and heating", "90");
            assign(page, "Water", "30");
            assign(page, "Groceries", "400");
            assign(page, "Eating out", "80");
            picture(page, "envelopes-assigned", ready, group(page, "Home"));

            household.spend("2026-11-05", "Riverside Market", "-345.20", "Groceries");
            household.spend("2026-11-14", "The Anchor", "-104.50", "Eating out");
            anna.goAndWait("/budget/2026-11");
            pictureOfLiving(page, "envelopes-spent", group(page, "Living"));

            row(page, "Eating out").locator(".available").click();
            assertThat(page.locator("#cover-from")).isFocused();
            page.locator("#cover-from").selectOption(groceries(page));
            pictureOfLiving(page, "envelopes-overspent", page.locator("#acts form").first());

            anna.button("Cover").first().click();
            assertThat(row(page, "Groceries").locator(".available")).containsText("30.30");
            anna.goAndWait("/budget/2026-12");
            assertThat(row(page, "Groceries").locator(".available")).containsText("30.30");
            pictureOfLiving(page, "envelopes-next-month", group(page, "Living"));
        }
    }

    private static void assign(Page page, String category, String amount) {
        Locator field = page.getByLabel("Assigned to " + category);
        field.fill(amount);
        field.press("Tab");
        assertThat(field).hasValue(amount + ".00");
    }

    /// The value of the choice in the list of envelopes to cover from.
    private static String groceries(Page page) {
        return (String)
                page.locator(
                                "#cover-from option",
                                new Page.LocatorOptions().setHasText("Groceries"))
                        .evaluate("option => option.value");
    }

    /// Of the group *Living*; the one above it is collapsed.
    ///
    /// @param last at the lower edge of the picture
    private static void pictureOfLiving(Page page, String name, Locator last) throws IOException {
        Locator toggle = group(page, "Home").locator(".group-toggle");
        if (toggle.getAttribute("aria-expanded").equals("true")) {
            toggle.click();
        }
        picture(page, name, page.locator(".envelopes-card"), last);
    }

    /// @param first at the upper edge of the picture
    /// @param last at its lower edge
    private static void picture(Page page, String name, Locator first, Locator last)
            throws IOException {
        page.evaluate("scrollTo(0, 0)");
        BoundingBox top = first.boundingBox();
        BoundingBox bottom = last.boundingBox();
        Path path = Path.of("target/screenshots", name + ".png");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(path)
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setClip(
                                new Clip(
                                        top.x,
                                        top.y,
                                        top.width,
                                        bottom.y + bottom.height - top.y + MARGIN)));
        assertThat(Files.size(path)).isLessThan(MAX_BYTES);
    }

    private static Locator group(Page page, String name) {
        return page.locator(
                ".envelopes",
                new Page.LocatorOptions()
                        .setHas(
                                page.locator(
                                        ".group-name",
                                        new Page.LocatorOptions().setHasText(name))));
    }

    private static Locator row(Page page, String category) {
        return page.locator(
                ".envelopes tbody tr:not(.acts)", new Page.LocatorOptions().setHasText(category));
    }
}
