package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Adding, searching, editing and deleting transactions, with scripts.
class RegisterTest extends Stage {

    private Household household;
    private Visitor anna;
    private Page page;

    @BeforeEach
    void openHome() {
        household = Household.found(application, "en-GB");
        anna = visitor(household);
        page = anna.goAndWait("/").page();
    }

    @Test
    void ten_transactions_are_entered_without_touching_the_mouse() {
        anna.press("n");
        assertThat(page.locator("#new-payee")).isFocused();
        anna.press("Shift+Tab");
        anna.type("2026-11-03");
        anna.press("Tab");
        for (int entry = 1; entry <= 10; entry++) {
            assertThat(page.locator("#new-payee")).isFocused();
            anna.type("Bakery " + entry);
            anna.press("Tab");
            anna.type("Groc");
            anna.press("Tab", "Tab", "Tab");
            anna.type(entry + ".30+1");
            anna.press("Enter");
            assertThat(anna.rows().filter(named("Bakery " + entry)).first()).isVisible();
            assertThat(page.locator("#new-payee")).hasValue("");
            assertThat(page.locator("#new-date")).hasValue("03/11/2026");
        }

        assertThat(household.transactions())
                .filteredOn(t -> t.path("payee").asText().startsWith("Bakery "))
                .hasSize(10)
                .allSatisfy(t -> {
                    assertThat(t.path("date").asText()).isEqualTo("2026-11-03");
                    assertThat(t.path("categoryName").asText()).isEqualTo("Groceries");
                });
        assertThat(household.balance("Checking")).isEqualTo("932.00");
        assertThat(page.locator("#balances")).containsText("932.00");
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void a_deletion_can_be_undone_in_the_notice() {
        household.spend("2026-11-02", "Bookshop", "-24.50", "Hobbies");
        anna.goAndWait("/transactions");
        Locator book = anna.rows().filter(named("Bookshop"));

        book.locator(".tools button").click();
        assertThat(book).hasCount(0);
        assertThat(household.balance("Checking")).isEqualTo("1000.00");
        anna.toast().getByText("Undo").click();

        assertThat(book).hasCount(1);
        assertThat(anna.toast()).containsText("Undone");
        assertThat(household.balance("Checking")).isEqualTo("975.50");
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void a_transaction_is_edited_in_the_list() {
        household.spend("2026-11-02", "Bookshop", "-24.50", "Hobbies");
        household.spend("2026-11-03", "Bakery", "-3.00", "Groceries");
        anna.goAndWait("/transactions");

        anna.rows().filter(named("Bookshop")).locator(".tools a").click();
        assertThat(page.locator("#edit-payee")).isFocused();
        anna.picture("edit-light-1280");
        page.locator("#edit-amount").fill("25+1");
        page.locator("#edit-notes").fill("for Mira");
        page.locator("#edit-status").selectOption("cleared");
        anna.press("Enter");

        Locator book = anna.rows().filter(named("Bookshop"));
        assertThat(book).containsText("−26.00");
        assertThat(book).containsText("for Mira");
        assertThat(book.locator(".tools a")).isFocused();
        assertThat(household.balance("Checking")).isEqualTo("971.00");
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void escape_cancels_an_edit() {
        household.spend("2026-11-02", "Bookshop", "-24.50", "Hobbies");
        anna.goAndWait("/transactions");

        anna.rows().filter(named("Bookshop")).locator(".tools a").click();
        page.locator("#edit-payee").fill("Nobody");
        anna.press("Escape");

        assertThat(anna.rows().filter(named("Bookshop"))).isVisible();
        assertThat(page.locator("#edited")).hasCount(0);
    }

    @Test
    void a_transaction_is_split_by_category() {
        anna.goAndWait("/transactions");
        page.locator("#new-payee").fill("Department store");
        page.locator("#new-amount").fill("50");
        page.locator("#entry details.split summary").click();
        page.locator("#new-partCategory1").selectOption(label("Groceries"));
        page.locator("#new-partAmount1").fill("30");
        page.locator("#new-partCategory2").selectOption(label("Clothing"));
        page.locator("#new-partAmount2").fill("10");
        anna.button("Add").first().click();

        assertThat(page.locator("#entry [role=alert]"))
                .containsText("The parts add up to −40.00, not −50.00.");
        assertThat(page.locator("#new-payee")).hasValue("Department store");
        anna.picture("split-wrong");
        page.locator("#new-partAmount2").fill("20");
        anna.button("Add").first().click();

        assertThat(anna.rows().filter(named("Department store"))).containsText("Split in 2");
        assertThat(household.balance("Checking")).isEqualTo("950.00");
    }

    @Test
    void a_transfer_changes_both_accounts() {
        anna.goAndWait("/transactions");
        page.locator("#new-category").selectOption(label("Savings (transfer)"));
        page.locator("#new-amount").fill("400");
        anna.press("Enter");

        assertThat(anna.rows().filter(named("Transfer: Savings"))).containsText("−400.00");
        assertThat(household.balance("Checking")).isEqualTo("600.00");
        assertThat(household.balance("Savings")).isEqualTo("5400.00");

        page.locator("#balances a").filter(named("Savings")).click();
        assertThat(page.locator("h1")).hasText("Savings");
        assertThat(anna.rows().filter(named("Transfer: Checking"))).containsText("+400.00");
    }

    @Test
    void the_url_contains_the_filter() {
        household.spend("2026-10-02", "Bookshop", "-24.50", "Hobbies");
        household.spend("2026-11-02", "Bookshop", "-12.00", "Hobbies");
        household.spend("2026-11-03", "Bakery", "-3.00", "Groceries");
        anna.goAndWait("/transactions");

        page.locator("#filter-category").selectOption(label("Hobbies"));
        assertThat(anna.rows()).hasCount(2);
        page.getByText("More filters").click();
        page.locator("#filter-from").fill("2026-11-01");
        page.locator("#filter-from").press("Enter");
        assertThat(anna.rows()).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("category=.*from=2026-11-01"));
        page.reload();
        assertThat(anna.rows()).hasCount(1);

        anna.goAndWait("/transactions");
        anna.press("/");
        anna.type("bak");
        anna.press("Enter");
        assertThat(anna.rows()).hasCount(1);
        assertThat(anna.rows()).containsText("Bakery");
        assertThat(anna.complaints()).isEmpty();
    }

    @Test
    void a_lost_connection_keeps_the_input() {
        anna.goAndWait("/transactions");
        page.locator("#new-payee").fill("Bookshop");
        page.locator("#new-amount").fill("24.50");
        page.context().setOffline(true);
        anna.press("Enter");

        assertThat(anna.toast()).containsText("still here");
        assertThat(page.locator("#new-payee")).hasValue("Bookshop");
        page.context().setOffline(false);
        page.locator("#new-amount").focus();
        anna.press("Enter");
        assertThat(anna.rows().filter(named("Bookshop"))).hasCount(1);
    }

    @Test
    void a_conflicting_edit_shows_both_versions() {
        household.spend("2026-11-02", "Bookshop", "-24.50", "Hobbies");
        anna.goAndWait("/transactions");
        anna.rows().filter(named("Bookshop")).locator(".tools a").click();
        page.locator("#edit-amount").fill("30");
        try (Visitor elsewhere = visitor(household)) {
            elsewhere.goAndWait("/transactions");
            elsewhere.rows().filter(named("Bookshop")).locator(".tools a").click();
            elsewhere.page().locator("#edit-amount").fill("26");
            elsewhere.press("Enter");
            assertThat(elsewhere.rows().filter(named("Bookshop"))).containsText("−26.00");
        }
        anna.press("Enter");

        assertThat(page.locator("#edited [role=alert]")).containsText("−26.00");
        assertThat(page.locator("#edit-amount")).hasValue("30");
        page.locator("#edit-amount").press("Enter");
        assertThat(anna.rows().filter(named("Bookshop"))).containsText("−30.00");
    }

    @Test
    void a_conflicting_deletion_shows_an_error_and_keeps_the_input() {
        household.spend("2026-11-02", "Bookshop", "-24.50", "Hobbies");
        anna.goAndWait("/transactions");
        page.locator("#new-payee").fill("Bakery");
        try (Visitor elsewhere = visitor(household)) {
            elsewhere.goAndWait("/transactions");
            elsewhere.rows().filter(named("Bookshop")).locator(".tools a").click();
            elsewhere.page().locator("#edit-amount").fill("26");
            elsewhere.press("Enter");
            assertThat(elsewhere.rows().filter(named("Bookshop"))).containsText("−26.00");
        }
        anna.rows().filter(named("Bookshop")).locator(".tools button").click();

        assertThat(anna.toast()).containsText("Changed in the meantime");
        assertThat(anna.toast()).containsText("Someone changed this");
        assertThat(page.locator("#new-payee")).hasValue("Bakery");
        assertThat(household.balance("Checking")).isEqualTo("974.00");
        anna.picture("deleted-too-late");
        anna.toast().getByRole(AriaRole.LINK).click();
        assertThat(anna.rows().filter(named("Bookshop"))).containsText("−26.00");
    }

    @Test
    void a_known_payee_sets_its_category() {
        household.spend("2026-11-02", "Bookshop", "-24.50", "Hobbies");
        anna.goAndWait("/transactions");

        page.locator("#new-payee").pressSequentially("Bookshop");

        assertThat(page.locator("#new-category option:checked")).hasText("Hobbies");
    }

    @Test
    void a_long_list_has_pages() {
        for (int day = 1; day <= 28; day++) {
            household.spend("2026-09-%02d".formatted(day), "Bakery", "-1.00", "Groceries");
            household.spend("2026-10-%02d".formatted(day), "Bookshop", "-1.00", "Hobbies");
        }
        anna.goAndWait("/transactions");
        assertThat(anna.rows()).hasCount(50);

        page.getByText("Older").click();

        assertThat(anna.rows()).hasCount(8);
        assertThat(page.getByText("Newest")).isVisible();
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static SelectOption label(String label) {
        return new SelectOption().setLabel(label);
    }
}
