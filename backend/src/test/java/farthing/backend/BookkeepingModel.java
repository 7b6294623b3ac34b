package farthing.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A naive model of the ledger: a list of entries and sums over all of them. Tests compare the
/// application's responses with it.
final class BookkeepingModel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private BookkeepingModel() {}

    /// @param category null if uncategorised
    /// @param cents negative for money out
    record Part(@Nullable String category, long cents) {}

    /// @param parts empty for a transfer
    /// @param transferTo empty if it is not a transfer
    /// @param arriving cents received by the other account
    record Entry(
            String date,
            String account,
            long cents,
            String status,
            String notes,
            List<Part> parts,
            String transferTo,
            long arriving) {

        boolean isOn(String some) {
            return account.equals(some) || transferTo.equals(some);
        }

        /// A request that sets every field.
        String request(TheMillers millers) {
            ObjectNode json = JSON.createObjectNode();
            json.put("date", date).put("account", account).put("amount", decimal(cents));
            json.put("status", status).put("notes", notes).put("payee", "Payee " + cents % 7);
            json.putNull("category")
                    .putNull("splits")
                    .putNull("transferTo")
                    .putNull("transferAmount");
            if (!transferTo.isEmpty()) {
                json.put("transferTo", transferTo);
                if (account.equals(millers.dollars) != transferTo.equals(millers.dollars)) {
                    json.put("transferAmount", decimal(arriving));
                }
            } else if (parts.size() == 1) {
                json.put("category", parts.getFirst().category());
            } else {
                var splits = json.putArray("splits");
                parts.forEach(part ->
                        splits.addObject()
                                .put("category", part.category())
                                .put("amount", decimal(part.cents())));
            }
            return json.toString();
        }

        static Entry of(JsonNode answer) {
            List<Part> parts = new ArrayList<>();
            long cents = BookkeepingModel.cents(answer.path("amount"));
            answer.path("splits")
                    .forEach(split ->
                            parts.add(
                                    new Part(
                                            text(split),
                                            BookkeepingModel.cents(split.path("amount")))));
            if (parts.isEmpty() && !answer.has("transferTo")) {
                parts.add(new Part(text(answer), cents));
            }
            return new Entry(
                    answer.path("date").asText(),
                    answer.path("account").asText(),
                    cents,
                    answer.path("status").asText(),
                    answer.path("notes").asText(),
                    parts,
                    answer.path("transferTo").asText(),
                    answer.has("transferTo")
                            ? BookkeepingModel.cents(answer.path("transferAmount"))
                            : 0);
        }
    }

    static Entry random(
            Random random, TheMillers millers, List<String> accounts, List<String> categories) {
        String account = accounts.get(random.nextInt(accounts.size()));
        long cents = random.nextLong(-100_000, 100_000);
        String date = "2026-%02d-%02d".formatted(random.nextInt(1, 5), random.nextInt(1, 29));
        String status = List.of("pending", "cleared", "reconciled").get(random.nextInt(3));
        String notes = random.nextInt(4) == 0 ? "" : "note " + random.nextInt(100);
        if (random.nextInt(3) > 0) {
            List<Part> parts = parts(random, cents, categories);
            return new Entry(date, account, cents, status, notes, parts, "", 0);
        }
        int further = random.nextInt(1, accounts.size());
        String other = accounts.get((accounts.indexOf(account) + further) % accounts.size());
        boolean exchanges = account.equals(millers.dollars) != other.equals(millers.dollars);
        long arriving = exchanges ? -Long.signum(cents) * random.nextLong(1, 100_000) : -cents;
        return new Entry(date, account, cents, status, notes, List.of(), other, arriving);
    }

    /// One part, or two to four parts that add up to the amount.
    private static List<Part> parts(Random random, long cents, List<String> categories) {
        int count = random.nextInt(3) > 0 ? 1 : random.nextInt(2, 5);
        long left = cents;
        List<Part> parts = new ArrayList<>();
        for (int part = 1; part <= count; part++) {
            long share = part == count ? left : random.nextLong(-50_000, 50_000);
            left -= share;
            int category = random.nextInt(categories.size() + 1);
            parts.add(
                    new Part(
                            category == categories.size() ? null : categories.get(category),
                            share));
        }
        return parts;
    }

    /// The balances in cents, by account.
    static Map<String, Long> balances(Iterable<Entry> entries) {
        Map<String, Long> balances = new TreeMap<>();
        for (Entry entry : entries) {
            balances.merge(entry.account(), entry.cents(), Long::sum);
            if (!entry.transferTo().isEmpty()) {
                balances.merge(entry.transferTo(), entry.arriving(), Long::sum);
            }
        }
        return balances;
    }

    /// The totals of the accounts in a currency, as `2026-03 {category}` to `cents × count`. `+` is
    /// uncategorised income, `-` are uncategorised expenses. Income and expenses are both positive.
    static Map<String, String> categoryTotals(
            Iterable<Entry> entries,
            java.util.function.Predicate<String> accounts,
            List<String> income) {
        Map<String, List<Long>> totals = new TreeMap<>();
        for (Entry entry : entries) {
            if (!accounts.test(entry.account())) {
                continue;
            }
            for (Part part : entry.parts()) {
                boolean received =
                        part.category() == null
                                ? part.cents() > 0
                                : income.contains(part.category());
                String on = part.category() == null ? (received ? "+" : "-") : part.category();
                totals.computeIfAbsent(
                                entry.date().substring(0, 7) + " " + on, key -> new ArrayList<>())
                        .add(received ? part.cents() : -part.cents());
            }
        }
        return totals.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each ->
                                        each.getValue().stream().mapToLong(c -> c).sum()
                                                + " × "
                                                + each.getValue().size(),
                                (a, b) -> a,
                                TreeMap::new));
    }

    /// The same totals from a response of the overview.
    static Map<String, String> categoryTotals(JsonNode overview) {
        Map<String, String> totals = new TreeMap<>();
        for (JsonNode month : overview.path("months")) {
            for (JsonNode line : month.path("categories")) {
                String none = line.path("kind").asText().equals("income") ? "+" : "-";
                totals.put(
                        month.path("month").asText() + " " + line.path("category").asText(none),
                        cents(line.path("amount")) + " × " + line.path("count").asText());
            }
        }
        return totals;
    }

    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static long cents(JsonNode amount) {
        return new BigDecimal(amount.asText()).movePointRight(2).longValueExact();
    }

    private static @Nullable String text(JsonNode part) {
        return part.has("category") ? part.path("category").asText() : null;
    }
}
