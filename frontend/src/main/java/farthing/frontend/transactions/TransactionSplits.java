package farthing.frontend.transactions;

import farthing.contract.Limits;
import farthing.contract.SplitRequest;
import farthing.frontend.server.Form;
import farthing.frontend.server.ProblemText;
import farthing.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Parses the lines of a split that have an amount or a category.
record TransactionSplits(TransactionAmounts money) {

    /// The maximum number of lines, as in the API.
    static final int MAX = Limits.SPLITS;

    /// The error of a line is shown at its amount.
    List<SplitRequest> read() {
        List<SplitRequest> parts = new ArrayList<>();
        for (int number : numbers()) {
            form().limit("partNotes" + number, Limits.SPLIT_NOTES, money.visit().text());
            parts.add(
                    new SplitRequest(
                            form().valueOrNull("partCategory" + number),
                            amount(number).toDecimal(),
                            form().value("partNotes" + number)));
        }
        return parts;
    }

    Money sum() {
        return numbers().stream()
                .map(this::amount)
                .reduce(Money.zero(money.currency()), Money::plus);
    }

    /// The amount of a line; zero if it has an error.
    private Money amount(int number) {
        String field = "partAmount" + number;
        boolean in =
                money.whole().filter(Money::isPositive).isPresent()
                        || money.isIncome(form().valueOrNull("partCategory" + number));
        return money.directed(field, in)
                .orElseGet(() -> {
                    form().refuse(field, money.visit().text().of(ProblemText.class).wrong_amount());
                    return Money.zero(money.currency());
                });
    }

    /// The form fields for pointers into the result of [#read].
    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        int sent = 0;
        for (int number : numbers()) {
            fields.put("/splits/" + sent + "/amount", "partAmount" + number);
            fields.put("/splits/" + sent + "/category", "partCategory" + number);
            fields.put("/splits/" + sent + "/notes", "partNotes" + number);
            sent++;
        }
        return fields;
    }

    /// The last amount field, which shows the error if the parts do not add up.
    String last() {
        return "partAmount" + numbers().getLast();
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= MAX; number++) {
            if (!form().value("partAmount" + number).isEmpty()
                    || !form().value("partCategory" + number).isEmpty()) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private Form form() {
        return money.form();
    }
}
