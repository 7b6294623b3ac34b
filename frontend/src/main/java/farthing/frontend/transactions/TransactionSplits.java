package farthing.frontend.transactions;

import farthing.contract.Limits;
import farthing.contract.SplitRequest;
import farthing.frontend.server.Form;
import farthing.frontend.server.ProblemText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Parses the lines of a split that have an amount or a category.
record TransactionSplits(TransactionAmounts money) {

    /// The maximum number of lines, as in the API.
    static final int MAX = Limits.SPLITS;

    /// The error of a line is shown at its amount.
    List<SplitRequest> read() {
        boolean in = money.whole().map(whole -> whole.signum() > 0).orElse(false);
        List<SplitRequest> parts = new ArrayList<>();
        for (int number : numbers()) {
            String field = "partAmount" + number;
            String category = form().valueOrNull("partCategory" + number);
            Optional<BigDecimal> amount = money.directed(field, in || money.isIncome(category));
            if (amount.isEmpty()) {
                form().refuse(field, money.visit().text().of(ProblemText.class).wrong_amount());
            }
            form().limit("partNotes" + number, Limits.SPLIT_NOTES, money.visit().text());
            parts.add(
                    new SplitRequest(
                            category,
                            amount.orElse(BigDecimal.ZERO).toPlainString(),
                            form().value("partNotes" + number)));
        }
        return parts;
    }

    static BigDecimal sum(List<SplitRequest> parts) {
        return parts.stream()
                .map(part -> new BigDecimal(String.valueOf(part.amount())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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
