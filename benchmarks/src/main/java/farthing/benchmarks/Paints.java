package farthing.benchmarks;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Measures in a browser how long it takes from Enter in an amount of the budget until the new
/// total is painted, and how much the page's layout shifts meanwhile.
final class Paints {

    private static final YearMonth FIRST = YearMonth.of(2026, 7);
    private static final int WARM_UP = 20;
    private static final int ACTS = 60;

    /// Sets `painted` when the first frame with a changed total has been painted.
    private static final String WATCH =
            """
            () => {
              window.shifts = 0;
              new PerformanceObserver(list => {
                for (const shift of list.getEntries()) window.shifts += shift.value;
              }).observe({type: 'layout-shift', buffered: true});
              const total = () => document.querySelector('.ready-figure .money')?.textContent;
              addEventListener('keydown', event => {
                if (event.key !== 'Enter') return;
                const began = event.timeStamp, before = total();
                window.painted = undefined;
                const look = () => {
                  if (total() === before) return;
                  watcher.disconnect();
                  requestAnimationFrame(() => setTimeout(() => {
                    window.painted = performance.now() - began;
                  }));
                };
                const watcher = new MutationObserver(look);
                const all = {subtree: true, childList: true, characterData: true};
                watcher.observe(document.body, all);
              }, {capture: true});
            }\
            """;

    private static final String PAINTED =
            """
            () => new Promise(done => {
              const look = () => window.painted ? done(window.painted) : setTimeout(look, 5);
              look();
            })\
            """;

    /// The server's answer has replaced the total.
    private static final Locator.WaitForOptions ANSWERED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private Paints() {}

    static Table measure(Workplace place) throws Exception {
        Table table =
                new Table(
                        "An amount of the budget in Chromium",
                        "months shown",
                        "ms from Enter to the painted total",
                        "slowest of 20",
                        "aim",
                        "layout shift",
                        "aim");
        try (RunningFarthing application = place.start("paint");
                Chromium chromium = Chromium.launch()) {
            BenchHousehold household = BenchHousehold.register(application.address());
            household.fill(1_000);
            for (int months : List.of(1, 3, 6)) {
                row(table, chromium, household, months);
            }
        }
        table.note("%d amounts each; median, and 95th percentile.".formatted(ACTS));
        return table;
    }

    private static void row(Table table, Chromium chromium, BenchHousehold household, int months) {
        try (BrowserContext visitor = chromium.signedIn(household)) {
            Page page = visitor.newPage();
            page.navigate(household.address() + "/budget/" + FIRST + "?months=" + months);
            page.locator("html[data-ready]").waitFor();
            page.evaluate(WATCH);
            List<Double> times = new ArrayList<>();
            for (int number = -WARM_UP; number < ACTS; number++) {
                double time = act(page, 1000 * months + number);
                if (number >= 0) {
                    times.add(time);
                }
            }
            times.sort(null);
            table.row(
                    Integer.toString(months),
                    Median.text(Median.of(times), 0),
                    Median.text(times.get(times.size() * 95 / 100), 0),
                    "< 100",
                    page.evaluate("window.shifts.toFixed(3)").toString(),
                    "0.000");
        }
    }

    private static double act(Page page, int amount) {
        Locator field = page.locator("input[name=assigned]").first();
        field.fill(amount + ".00");
        field.press("Enter");
        double time = ((Number) page.evaluate(PAINTED)).doubleValue();
        page.locator(".htmx-request").waitFor(ANSWERED);
        return time;
    }
}
