package farthing.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// Tests the nginx site of docs/guides/home-server.md unchanged, between the application and a
/// browser that resolves the guide's host name to this machine.
class HomeServerTest {

    private static final Guide GUIDE = Guide.read("guides/home-server.md");
    private static final String HOST = "budget.example.org";
    private static final String UNIT = GUIDE.file("/etc/systemd/system/farthing.service");
    private static final String SITE = GUIDE.file("/etc/nginx/sites-available/farthing");

    /// More than nginx's default limit of 1 MB.
    private static final int PADDING = 2 << 20;

    @TempDir Path folder = Path.of("");

    private final int plain = Service.freePort();
    private final int secure = Service.freePort();

    @Test
    @EnabledIf(value = ReverseProxy.IS_THERE, disabledReason = ReverseProxy.IS_MISSING)
    void nginx_accepts_the_site() {
        String site = with(SITE, "listen 80;", "listen 127.0.0.1:" + plain + ";");
        assertThat(ReverseProxy.check(folder, site).output()).contains("test is successful");
        String wrong = with(site, "proxy_pass http", "proxy_passes http");
        assertThat(ReverseProxy.check(folder, wrong).status()).isNotZero();
    }

    @Test
    @EnabledIf(value = ReverseProxy.IS_THERE, disabledReason = ReverseProxy.IS_MISSING)
    void the_application_works_behind_the_proxy_with_tls_only() throws Exception {
        try (Service application = Service.standalone(folder.resolve("data"));
                var _ = ReverseProxy.start(folder, siteWithTls(application));
                Chromium chromium = Chromium.launch(hostIsHere());
                Visitor anna = new Visitor(chromium.browser().newPage(trusting()))) {
            Page page = anna.page();
            Response first = page.navigate("http://" + HOST + "/transactions?q=tea");
            assertThat(page).hasURL("https://" + HOST + "/setup");
            assertThat(first.ok()).isTrue();
            assertThat(anna.go("https://" + HOST + "/transactions").page())
                    .hasURL("https://" + HOST + "/setup");

            setUp(anna);
            assertThat(page).hasURL("https://" + HOST + "/");
            assertThat(page.locator("#balances")).containsText("2,450.80");
            assertThat(page.context().cookies())
                    .filteredOn(cookie -> cookie.name.equals("farthing_session"))
                    .hasSize(1)
                    .allMatch(HomeServerTest::isSecure);

            uploadLargeFile(anna);
            assertThat(page.locator(".preview .status-new")).hasCount(1);

            for (String path : List.of("/q/metrics", "/q/health/ready")) {
                assertThat(page.navigate("https://" + HOST + path).status()).isEqualTo(404);
                assertThat(application.status(path)).isEqualTo(200);
            }
            // without this, systemd would treat Java's exit status after SIGTERM as a failure
            assertThat(UNIT).contains("\nSuccessExitStatus=" + application.stop() + "\n");
            assertThat(anna.complaints()).filteredOn(each -> !each.contains("404")).isEmpty();
        }
    }

    @Test
    @EnabledIf(value = "hasSystemd", disabledReason = "systemd-analyze is not installed")
    void systemd_accepts_the_unit() throws Exception {
        String unit = UNIT.replace("/opt/farthing", Project.ROOT.toRealPath().toString());
        assertThat(complaints(unit)).isEmpty();
        assertThat(complaints(with(unit, "KillMode=mixed", "KillMode=mix"))).hasSize(1);
        assertThat(complaints(with(unit, "/farthing start", "/nothing start"))).hasSize(1);
    }

    static boolean hasSystemd() {
        return Files.isExecutable(Path.of("/usr/bin/systemd-analyze"));
    }

    /// Ignores messages about other units of this machine.
    private List<String> complaints(String unit) throws Exception {
        Path file = Files.writeString(folder.resolve("farthing.service"), unit);
        Process process =
                new ProcessBuilder("systemd-analyze", "verify", "--man=no", file.toString())
                        .redirectErrorStream(true)
                        .start();
        try (var output = process.inputReader()) {
            return output.lines().filter(line -> line.contains("farthing.service:")).toList();
        }
    }

    private static void setUp(Visitor anna) {
        Page page = anna.page();
        page.getByLabel("Your name").fill("Anna Weaver");
        page.getByLabel("E-mail").fill("anna@example.com");
        page.getByLabel("Password").fill("correct horse battery");
        page.getByLabel("Household name").fill("Maple Street 7");
        page.getByLabel("Currency").selectOption("EUR");
        page.getByLabel("Balance today").fill("2,450.80");
        anna.button("Get started").click();
    }

    private static void uploadLargeFile(Visitor anna) {
        String csv = "Date,Payee,Amount\n2026-11-20,Bakery,-4.50\n" + "\n".repeat(PADDING);
        Page page = anna.goAndWait("https://" + HOST + "/imports").page();
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(
                                "statement.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        anna.button("Preview").click();
    }

    private static boolean isSecure(Cookie cookie) {
        return cookie.secure && cookie.httpOnly && cookie.domain.equals(HOST);
    }

    /// The guide's site with a test certificate and other ports and files.
    private String siteWithTls(Service application) throws Exception {
        Certificate certificate = Certificate.make(folder, HOST);
        String tls = GUIDE.block("nginx", "listen 443 ssl;");
        tls = with(tls, "listen 443 ", "listen 127.0.0.1:" + secure + " ");
        tls = with(tls, "/etc/ssl/certs/farthing.pem", certificate.chain().toString());
        tls = with(tls, "/etc/ssl/private/farthing.pem", certificate.key().toString());
        String site = with(SITE, "    listen 80;\n", tls);
        site = with(site, "http://127.0.0.1:5000", application.address());
        String redirect = GUIDE.block("nginx", "return 301");
        return site + with(redirect, "listen 80;", "listen 127.0.0.1:" + plain + ";");
    }

    private static String with(String text, String guide, String here) {
        assertThat(text).containsOnlyOnce(guide);
        return text.replace(guide, here);
    }

    private String hostIsHere() {
        return "--host-resolver-rules=MAP %1$s:80 127.0.0.1:%2$d, MAP %1$s:443 127.0.0.1:%3$d"
                .formatted(HOST, plain, secure);
    }

    private static Browser.NewPageOptions trusting() {
        return new Browser.NewPageOptions().setIgnoreHTTPSErrors(true).setLocale("en-GB");
    }
}
