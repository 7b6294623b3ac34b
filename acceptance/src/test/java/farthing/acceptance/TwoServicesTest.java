package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.embedded.EmbeddedPostgres;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwoServicesTest {

    @Test
    void a_separate_backend_and_frontend_work_together() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
                Service backend =
                        Service.backend(
                                Map.of(
                                        "FARTHING_DATABASE_URL", postgres.jdbcUrl(),
                                        "FARTHING_DATABASE_USER", postgres.user(),
                                        "FARTHING_DATABASE_PASSWORD", postgres.password()));
                Service frontend = Service.frontend(backend)) {
            PlainBrowser ann = new PlainBrowser(frontend.address());
            assertThat(ann.get("/").address()).isEqualTo("/setup");
            PlainBrowser.Page home =
                    ann.post(
                            "/setup",
                            Map.of(
                                    "name", "Ann",
                                    "email", ApiUser.EMAIL,
                                    "password", ApiUser.PASSWORD,
                                    "household", "Home",
                                    "currency", "EUR",
                                    "locale", "en",
                                    "accountName", "Checking",
                                    "accountType", "checking",
                                    "openingBalance", "1,000"));
            assertThat(home.text()).contains("1,000.00");

            PlainBrowser.Page register = ann.get("/transactions");
            String account = register.choice("account", "Checking");
            String groceries = register.choice("category", "Groceries");
            PlainBrowser.Page added =
                    ann.post(
                            "/transactions",
                            Map.of(
                                    "date", "2026-11-22",
                                    "payee", "Corner shop",
                                    "account", account,
                                    "category", groceries,
                                    "amount", "12.30+4"));
            assertThat(added.text()).contains("Corner shop").contains("16.30");
            assertThat(ann.get("/transactions?category=" + groceries).text()).contains("16.30");
            assertThat(ann.get("/overview?from=2026-11&until=2026-11").text()).contains("16.30");
        }
    }

    @Test
    void without_a_backend_the_frontend_responds_with_503() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary()) {
            Map<String, String> environment =
                    Map.of(
                            "FARTHING_DATABASE_URL", postgres.jdbcUrl(),
                            "FARTHING_DATABASE_USER", postgres.user(),
                            "FARTHING_DATABASE_PASSWORD", postgres.password());
            Service backend = Service.backend(environment);
            try (Service frontend = Service.frontend(backend)) {
                backend.kill();
                PlainBrowser.Page page = new PlainBrowser(frontend.address()).get("/sign-in");
                assertThat(page.status()).isEqualTo(503);
            }
        }
    }
}
