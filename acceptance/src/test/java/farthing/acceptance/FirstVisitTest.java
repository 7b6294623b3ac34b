package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new installation: setup, sign-out and sign-in.
class FirstVisitTest {

    @TempDir Path folder = Path.of("");

    @Test
    void a_user_sets_up_a_household_and_signs_in_again() {
        try (Service application = Service.standalone(folder.resolve("data"));
                Chromium chromium = Chromium.launch();
                Visitor anna =
                        new Visitor(
                                chromium.browser()
                                        .newPage(
                                                new Browser.NewPageOptions()
                                                        .setBaseURL(application.address())
                                                        .setLocale("en-GB")))) {
            Page page = anna.go("/transactions?q=tea").page();
            assertThat(page).hasURL(application.address() + "/setup");
            anna.picture("setup");

            page.getByLabel("Your name").fill("Anna Weaver");
            page.getByLabel("E-mail").fill("anna@example.com");
            page.getByLabel("Password").fill("correct horse battery");
            page.getByLabel("Household name").fill("Maple Street 7");
            page.getByLabel("Currency").selectOption("EUR");
            page.getByLabel("Balance today").fill("not much");
            anna.button("Get started").click();

            assertThat(page.locator("#openingBalance-error")).containsText("This is not an amount");
            assertThat(page.getByLabel("Your name")).hasValue("Anna Weaver");
            page.getByLabel("Password").fill("correct horse battery");
            page.getByLabel("Balance today").fill("2,400+50.80");
            anna.button("Get started").click();

            assertThat(page).hasURL(application.address() + "/");
            assertThat(page.locator("main")).containsText("First steps");
            assertThat(page.locator(".tasks")).containsText("2,450.80 is ready to assign.");
            assertThat(page.locator(".steps a[href^='/budget/']")).isVisible();
            assertThat(page.locator("#balances")).containsText("2,450.80");
            anna.picture("home-new");

            anna.go("/settings");
            anna.button("Sign out").click();
            assertThat(page.getByLabel("E-mail")).isVisible();
            anna.go("/accounts");
            anna.picture("sign-in");
            page.getByLabel("E-mail").fill("anna@example.com");
            page.getByLabel("Password").fill("wrong");
            anna.button("Sign in").click();
            assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(page.getByLabel("E-mail")).hasValue("anna@example.com");
            page.getByLabel("Password").fill("correct horse battery");
            anna.button("Sign in").click();

            assertThat(page).hasURL(application.address() + "/accounts");
            assertThat(anna.complaints()).filteredOn(c -> !c.contains("422")).isEmpty();
        }
    }
}
