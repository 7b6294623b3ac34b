package farthing.backend.tidying;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.backend.Caller;
import farthing.backend.Sql;
import farthing.backend.TheMillers;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Random postings and plans over years. On budget are a purse, a credit card, and dollars that
/// have no rate in the first months.
final class RandomYears {

    static final YearMonth FIRST = YearMonth.of(2024, 11);
    static final int YEARS = 3;

    private static final List<String> TARGETS =
            List.of(
                    "{\"kind\": \"set-aside\", \"amount\": \"7\", \"unit\": \"week\"}",
                    "{\"kind\": \"refill\", \"amount\": \"120\"}",
                    "{\"kind\": \"balance\", \"amount\": \"600\", \"due\": \"2025-12\", \"every\": 1,"
                            + " \"unit\": \"year\"}",
                    "{\"kind\": \"income-share\", \"percent\": \"12.5\"}",
                    "{\"kind\": \"average\", \"months\": 3}",
                    "{\"kind\": \"remainder\", \"weight\": 2}");

    private final Random random;
    private final Cupboard cupboard;
    private final TheMillers millers;
    private final String card;
    private final String dollars;

    RandomYears(Random random, Cupboard cupboard) {
        this.random = random;
        this.cupboard = cupboard;
        this.millers = cupboard.millers;
        this.card = open("credit-card", "EUR");
        this.dollars = open("cash", "USD");
        millers.anna
                .put(millers.path + "/rates/USD/2025-02-01", "{\"rate\": \"0.917\"}")
                .mustBe(201);
        millers.anna
                .put(millers.path + "/rates/USD/2026-03-15", "{\"rate\": \"0.883\"}")
                .mustBe(201);
    }

    private String open(String type, String currency) {
        return millers.anna
                .post(
                        millers.path + "/accounts",
                        """
                        {"name": "Of years: %s", "type": "%s", "currency": "%s",
                         "openingBalance": "-100", "openedOn": "2024-11-01"}
                        """
                                .formatted(type, type, currency))
                .mustBe(201)
                .json()
                .path("id")
                .asText();
    }

    List<String> accounts() {
        return List.of(cupboard.purse, millers.savings, card, dollars);
    }

    /// Money on a card that has no category is in no envelope.
    ///
    /// @return what moved in each month
    Map<String, BigDecimal> uncategorisedOnCard() throws SQLException {
        try (Sql sql = Sql.asOwner()) {
            return sql
                    .column(
                            """
                            select to_char(p.date, 'YYYY-MM') || ' ' || -sum(p.amount_minor)
                              from posting p
                              join posting first
                                on first.household_id = p.household_id
                               and first.transaction_id = p.transaction_id
                               and first.number = 0 and first.account_id = '%s'
                             where p.kind like 'uncategorised-%%'
                             group by to_char(p.date, 'YYYY-MM')
                            """
                                    .formatted(card))
                    .stream()
                    .map(row -> row.split(" "))
                    .collect(
                            Collectors.toMap(
                                    row -> row[0], row -> new BigDecimal(row[1]).movePointLeft(2)));
        }
    }

    /// @param other a category too
    Caller.Answer act(JsonNode category, JsonNode other) {
        String id = category.path("id").asText();
        boolean income = category.path("kind").asText().equals("income");
        YearMonth month = FIRST.plusMonths(random.nextInt(YEARS * 12));
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> spend(month, id, income);
            case 4 -> split(month, id, other.path("id").asText());
            case 5 -> pay(month);
            case 6 -> hold(month);
            case 7 -> income ? plan(month, id, planned()) : target(id);
            case 8 -> plan(month, id, income ? planned() : assigned());
            default -> plan(month, id, flag(income));
        };
    }

    private Caller.Answer spend(YearMonth month, String category, boolean income) {
        String account = random.nextInt(5) > 0 ? accounts().get(random.nextInt(4)) : cupboard.purse;
        return millers.add(
                """
                {"date": "%s-%02d", "account": "%s", "amount": "%d", "category": "%s"}
                """
                        .formatted(
                                month,
                                random.nextInt(1, 29),
                                account,
                                random.nextInt(1, 200) * (income ? 3 : -1),
                                category));
    }

    private Caller.Answer split(YearMonth month, String category, String other) {
        return millers.add(
                """
                {"date": "%s-03", "account": "%s", "amount": "-5", "splits": [
                 {"category": "%s", "amount": "-9"}, {"category": "%s", "amount": "2"},
                 {"category": "%s", "amount": "1"}, {"amount": "1"}]}
                """
                        .formatted(
                                month,
                                random.nextBoolean() ? cupboard.purse : card,
                                category,
                                other,
                                category));
    }

    private Caller.Answer pay(YearMonth month) {
        return millers.add(
                """
                {"date": "%s-20", "account": "%s", "amount": "-%d", "transferTo": "%s"}
                """
                        .formatted(month, cupboard.purse, random.nextInt(1, 150), card));
    }

    private Caller.Answer hold(YearMonth month) {
        String path = millers.path + "/budget/" + month;
        return random.nextBoolean()
                ? millers.anna.put(
                        path + "/hold", "{\"amount\": \"%d\"}".formatted(random.nextInt(300)))
                : millers.anna.put(
                        path + "/cards/" + card,
                        "{\"assigned\": \"%d\"}".formatted(random.nextInt(-20, 100)));
    }

    private Caller.Answer target(String category) {
        return millers.anna.put(
                millers.path + "/categories/" + category + "/targets",
                "{\"cap\": %s, \"targets\": [%s, %s]}"
                        .formatted(
                                random.nextBoolean() ? "null" : "\"250\"",
                                TARGETS.get(random.nextInt(TARGETS.size())),
                                TARGETS.get(random.nextInt(TARGETS.size()))));
    }

    private String assigned() {
        return random.nextInt(3) == 0
                ? planned()
                : "{\"assigned\": \"%d\"}".formatted(random.nextInt(-20, 300));
    }

    private String planned() {
        return "{\"planned\": \"%d\", \"notes\": \"Note %d\"}"
                .formatted(random.nextInt(300), random.nextInt(9));
    }

    private String flag(boolean income) {
        String flag =
                income
                        ? "forNextMonth"
                        : random.nextBoolean() ? "carryOverspending" : "releaseUnspent";
        return "{\"%s\": %s, \"onward\": %s}"
                .formatted(flag, random.nextBoolean(), random.nextBoolean());
    }

    private Caller.Answer plan(YearMonth month, String category, String body) {
        return millers.anna.put(
                millers.path + "/budget/" + month + "/categories/" + category, body);
    }
}
