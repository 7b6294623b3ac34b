package farthing.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.contract.AccountRequest;
import farthing.contract.CategoryGroupRequest;
import farthing.contract.CategoryRequest;
import farthing.contract.HouseholdRequest;
import farthing.contract.RegistrationRequest;
import farthing.contract.SplitRequest;
import farthing.money.Money;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Creates the sample household through the API of a Farthing that has no user yet.
public final class SampleHousehold {

    public static final String EMAIL = "ruth@example.org";
    public static final String PASSWORD = "sample-household";

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int BATCH = 500;
    private static final int PENDING_DAYS = 4;

    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final ApiCalls api;
    private final ZoneId zone;
    private final LocalDate today;

    private SampleHousehold(ApiCalls api, Clock clock) {
        this.api = api;
        this.zone = clock.getZone();
        this.today = LocalDate.now(clock);
    }

    /// Registers the owner ([#EMAIL], [#PASSWORD]) and enters two years up to today, with a budget
    /// and targets.
    ///
    /// @param address URL of the application: `http://127.0.0.1:5000`
    /// @param clock has the time zone of the household
    /// @return how many transactions were entered
    public static int fill(String address, Clock clock) throws IOException, InterruptedException {
        return new SampleHousehold(new ApiCalls(address), clock).fill();
    }

    private int fill() throws IOException, InterruptedException {
        JsonNode registered =
                api.post(
                        "/api/v1/registrations",
                        new RegistrationRequest(
                                EMAIL,
                                PASSWORD,
                                "Ruth Harper",
                                new HouseholdRequest(
                                        "The Harpers", "EUR", "en", zone.getId(), null, null)));
        api.signIn(registered.path("token").asText());
        String household = "/api/v1/households/" + registered.at("/household/id").asText();
        open(household, Story.CHECKING, "checking", "2840.00");
        open(household, Story.SAVINGS, "savings", "11200.00");
        open(household, Story.CARD, "credit-card", "0.00");
        open(household, Story.CASH, "cash", "85.00");
        addCategory(household);
        for (JsonNode category : api.get(household + "/categories").path("categories")) {
            categories.put(category.path("name").asText(), category.path("id").asText());
        }
        List<?> all = Story.until(today).stream().map(this::request).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<?> batch = all.subList(from, Math.min(from + BATCH, all.size()));
            api.post(household + "/transactions/batch", Map.of("transactions", batch));
        }
        YearMonth last = YearMonth.from(today);
        new Budgeting(api, household + "/budget", categories)
                .plan(YearMonth.from(Story.firstDay(today)), last);
        new SampleTargets(api, household, categories).set(last);
        return all.size();
    }

    /// Of the savings, which no new household has.
    private void addCategory(String household) throws IOException, InterruptedException {
        JsonNode group =
                api.post(household + "/category-groups", new CategoryGroupRequest("Savings", null));
        api.post(
                household + "/categories",
                new CategoryRequest(
                        Budgeting.HOUSE, "expense", group.path("id").asText(), null, null));
    }

    private void open(String household, String name, String type, String balance)
            throws IOException, InterruptedException {
        LocalDate opened = Story.firstDay(today);
        JsonNode account =
                api.post(
                        household + "/accounts",
                        new AccountRequest(
                                name, type, "EUR", true, null, balance, opened.toString()));
        accounts.put(name, account.path("id").asText());
    }

    /// The properties of a [farthing.contract.TransactionRequest].
    private Map<String, @Nullable Object> request(DemoTransaction entry) {
        boolean pending = entry.date().isAfter(today.minusDays(PENDING_DAYS));
        Map<String, @Nullable Object> request = new HashMap<>();
        request.put("date", entry.date().toString());
        request.put("account", accounts.get(entry.account()));
        request.put("amount", decimal(entry.cents()));
        request.put("payee", entry.payee());
        request.put("category", category(entry.category()));
        request.put("notes", entry.notes());
        request.put("tags", entry.tags());
        request.put("status", pending ? "pending" : "cleared");
        if (!entry.transferTo().isEmpty()) {
            request.put("transferTo", accounts.get(entry.transferTo()));
        }
        if (!entry.splits().isEmpty()) {
            request.put("splits", entry.splits().stream().map(this::split).toList());
        }
        return request;
    }

    private SplitRequest split(DemoTransaction.Part part) {
        return new SplitRequest(category(part.category()), decimal(part.cents()), null);
    }

    private @Nullable String category(String name) {
        if (name.isEmpty()) {
            return null;
        }
        String id = categories.get(name);
        if (id == null) {
            throw new IllegalStateException("a new household has no category " + name);
        }
        return id;
    }

    private static String decimal(long cents) {
        return Money.ofMinor(cents, EUR).toDecimal();
    }
}
