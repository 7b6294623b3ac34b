package farthing.benchmarks;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Measures how many bytes a browser with an empty cache downloads for each page: the sizes of the
/// compressed response bodies.
final class PageBytes {

    private static final String SIX_MONTHS = "/budget/2026-07?months=6";

    private static final List<String> PAGES =
            List.of(
                    "/sign-in",
                    "/",
                    "/budget",
                    SIX_MONTHS,
                    "/transactions",
                    "/accounts",
                    "/categories",
                    "/imports",
                    "/overview",
                    "/settings");

    private PageBytes() {}

    static Table measure(Workplace place) throws Exception {
        Table table =
                new Table(
                        "Bytes of a page, compressed, on the first visit",
                        "",
                        "HTML",
                        "styles",
                        "scripts",
                        "fonts",
                        "other",
                        "kB in all",
                        "charts kB",
                        "aim");
        try (RunningFarthing application = place.start("pages");
                Chromium chromium = Chromium.launch()) {
            BenchHousehold household = BenchHousehold.register(application.address());
            household.fill(1_000);
            for (String page : PAGES) {
                table.row(visit(chromium, household, page).cells(page));
            }
            household.track();
            table.row(visit(chromium, household, SIX_MONTHS).cells(SIX_MONTHS + ", tracking"));
        }
        table.note(
                "Measured in Chromium, with 1,000 transactions in the household. Only pages with charts"
                        + " load the script for charts.");
        return table;
    }

    private static Weights visit(Chromium chromium, BenchHousehold household, String path) {
        try (BrowserContext visitor =
                path.equals("/sign-in") ? chromium.signedOut() : chromium.signedIn(household)) {
            Page page = visitor.newPage();
            List<Request> finished = new ArrayList<>();
            page.onRequestFinished(finished::add);
            page.navigate(household.address() + path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Weights weights = new Weights();
            finished.forEach(weights::add);
            return weights;
        }
    }

    /// Bytes by kind.
    private static final class Weights {

        private final Map<String, Integer> bytes = new java.util.HashMap<>();

        void add(Request request) {
            String kind =
                    switch (request.resourceType()) {
                        case "document", "stylesheet", "font" -> request.resourceType();
                        case "script" -> request.url().contains("charts") ? "charts" : "script";
                        default -> "other";
                    };
            // data: URLs have a size of -1
            bytes.merge(kind, Math.max(0, request.sizes().responseBodySize), Integer::sum);
        }

        String[] cells(String page) {
            int all = bytes.values().stream().mapToInt(each -> each).sum();
            return new String[] {
                page,
                text(of("document")),
                text(of("stylesheet")),
                text(of("script")),
                text(of("font")),
                text(of("other")),
                text(all - of("charts")),
                text(of("charts")),
                "< 100"
            };
        }

        private int of(String kind) {
            return bytes.getOrDefault(kind, 0);
        }

        private static String text(int bytes) {
            return Median.text(bytes / 1000.0, 1);
        }
    }
}
