package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An account is edited, closed, reopened and deleted on its page.
class AccountsTest extends Stage {

    private Household household;

    @BeforeEach
    void foundHousehold() {
        household = Household.found(application, "en-GB");
        household.open("Jar", "cash", "0");
    }

    @Test
    void an_account_is_renamed_closed_and_reopened_from_its_register() {
        try (Visitor anna = visitor(household)) {
            Page page = open(anna, "Jar");
            page.getByText("Details").click();
            page.locator("#name").fill("Piggy bank");
            anna.button("Save").click();
            assertThat(page.locator("h1")).hasText("Piggy bank");

            page.getByText("Details").click();
            anna.button("Close").click();
            assertThat(page.locator("#heading")).containsText("Closed");
            page.getByText("Details").click();
            anna.button("Reopen").click();
            assertThat(page.locator("#heading")).not().containsText("Closed");
            assertThat(anna.complaints()).isEmpty();
        }
    }

    @Test
    void an_account_without_transactions_is_deleted_and_comes_back_by_undo() {
        try (Visitor anna = visitor(household)) {
            Page page = open(anna, "Jar");
            page.getByText("Details").click();
            anna.button("Delete").click();
            assertThat(page.locator("table.accounts")).not().containsText("Jar");
            anna.toast().getByText("Undo").click();
            assertThat(page.locator("table.accounts")).containsText("Jar");
        }
    }

    @Test
    void an_account_with_money_or_transactions_says_what_to_do_first() {
        household.spend("2026-11-02", "Bookshop", "-24.50", "Hobbies");
        try (Visitor anna = visitor(household)) {
            Page page = open(anna, "Checking");
            page.getByText("Details").click();
            assertThat(page.locator("main")).containsText("The account still has 975.50 EUR.");
            anna.button("Delete").click();
            assertThat(page.locator("main [role=alert]"))
                    .hasText(
                            "This account has transactions, imports or a budget, so it cannot be"
                                    + " deleted. Close it instead.");
            assertThat(page.locator("#name")).hasValue("Checking");
        }
    }

    @Test
    void the_details_fit_and_have_no_axe_violations() {
        for (int width : List.of(360, 1280)) {
            try (Visitor anna = visitor(household, options().setViewportSize(width, 900))) {
                Page page = open(anna, "Jar");
                page.getByText("Details").click();
                page.waitForURL("**/details");
                anna.mustFit();
                anna.mustBeAccessible("account-details");
            }
        }
    }

    private static Page open(Visitor anna, String account) {
        Page page = anna.goAndWait("/accounts").page();
        page.locator("table.accounts th a").getByText(account).click();
        page.waitForURL("**/accounts/*");
        return page;
    }
}
