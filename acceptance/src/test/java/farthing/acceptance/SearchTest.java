package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Searching the register with the keyboard.
class SearchTest extends Stage {

    private Household household;
    private Visitor anna;
    private Page page;
    private Locator field;
    private Locator options;

    @BeforeEach
    void openRegister() {
        household = Household.found(application, "en-GB");
        household.spend("2026-11-01", "Bookshop", "-24.50", "Hobbies");
        household.spend("2026-11-02", "Riverside Market", "-61.00", "Groceries");
        household.spend("2026-11-03", "Bakery", "-3.00", "Eating out");
        anna = visitor(household);
        page = anna.goAndWait("/transactions").page();
        field = page.locator("#search");
        options = page.locator("#search-options [role=option]");
    }

    @Test
    void keys_names_and_payees_are_completed() {
        anna.press("/");
        anna.type("cat");
        assertThat(options).hasText(new String[] {"category:"});
        anna.press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "search-option-0");
        anna.press("Enter");
        assertThat(field).hasValue("category:");
        anna.type("gro");
        assertThat(options).hasText(new String[] {"category:Groceries"});
        anna.picture("search-completion");
        assertThat(Axe.violations(page)).isEmpty();
        anna.press("ArrowDown", "Enter");
        assertThat(field).hasValue("category:Groceries ");
        assertThat(anna.rows()).hasCount(1);
        assertThat(field).isFocused();

        field.fill("payee:boo");
        assertThat(options).hasText(new String[] {"payee:\"Bookshop\""});
        anna.press("Escape");
        assertThat(options).hasCount(0);
        anna.press("Enter");
        assertThat(anna.rows()).containsText("Bookshop");
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void a_search_is_corrected_narrowed_widened_and_saved() {
        field.fill("amount:>10 tag:none");
        anna.press("Enter");
        assertThat(page.locator(".search-place mark")).hasText("tag:none");
        assertThat(field).hasValue("amount:>10 tag:none");

        field.fill("-market amount:<50");
        anna.press("Enter");
        assertThat(page.locator(".found")).containsText("2 transactions");
        assertThat(page.locator(".found")).containsText("−27.50");
        anna.picture("search-found");
        page.locator(".chips a").first().click();
        assertThat(field).hasValue("amount:<50");

        page.getByText("Saved searches").click();
        page.locator("#saved-name").fill("Small things");
        page.locator("#saved-name").press("Enter");
        assertThat(anna.toast()).containsText("The search is saved.");
        anna.goAndWait("/searches");
        anna.picture("searches");
        page.locator(".search-name a").click();
        assertThat(field).hasValue("amount:<50");
        page.locator("button[popovertarget=search-help]").first().click();
        assertThat(page.locator("#search-help")).isVisible();
        anna.picture("search-help");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(anna.complaints()).isEmpty();
    }
}
