package farthing.frontend.budget;

import static java.util.Map.entry;

import farthing.contract.Limits;
import farthing.contract.TargetTerms;
import farthing.frontend.language.AmountInput;
import farthing.frontend.server.Form;
import farthing.frontend.server.ProblemText;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The form of one target. Which fields it has depends on the kind.
///
/// @param kind one of [#FIELDS]
record TargetForm(Visit visit, String kind, Form form) {

    /// The fields of each kind, besides its priority.
    private static final Map<String, Set<String>> FIELDS =
            Map.ofEntries(
                    entry("set-aside", Set.of("amount", "every", "unit", "start")),
                    entry("refill", Set.of("amount", "every", "unit", "start")),
                    entry("balance", Set.of("amount", "due", "every", "unit")),
                    entry("income-share", Set.of("percent", "incomeFrom", "income")),
                    entry("debt", Set.of("amount", "start", "due", "payment")),
                    entry("average", Set.of("months")),
                    entry("copy", Set.of("months")),
                    entry("remainder", Set.of("weight")));

    static boolean isKind(String kind) {
        return FIELDS.containsKey(kind);
    }

    boolean has(String field) {
        return FIELDS.getOrDefault(kind, Set.of()).contains(field);
    }

    /// The fields by their pointers into the request.
    ///
    /// @param number of the target
    static Map<String, String> pointers(int number) {
        Map<String, String> fields = new HashMap<>();
        for (String field :
                List.of(
                        "amount",
                        "every",
                        "unit",
                        "start",
                        "due",
                        "payment",
                        "percent",
                        "incomeFrom",
                        "income",
                        "months",
                        "weight",
                        "priority")) {
            fields.put("/targets/" + number + "/" + field, field);
        }
        return fields;
    }

    /// Reads what was typed. Invalid fields get an error.
    TargetTerms read() {
        if (kind.equals("debt") && form.value("due").isEmpty() == form.value("payment").isEmpty()) {
            form.refuse("due", text().either());
        }
        if (form.is("incomeFrom", "ready-to-assign") && !form.value("income").isEmpty()) {
            form.refuse("income", text().not_of_income());
        }
        return new TargetTerms(
                kind,
                number("priority", 9),
                amount("amount"),
                form.value("payment").isEmpty() ? null : amount("payment"),
                percent(),
                number("weight", Limits.TARGET_WEIGHT),
                every(),
                isOnce() ? null : value("unit"),
                date("start", kind.equals("debt")),
                date("due", kind.equals("balance")),
                value("incomeFrom"),
                value("income"),
                number("months", 12));
    }

    private @Nullable Integer every() {
        boolean usual = has("every") && !isOnce() && form.value("every").isEmpty();
        return usual ? Integer.valueOf(1) : number("every", Limits.TARGET_MONTHS);
    }

    /// Whether it is a balance that does not repeat: it has no period.
    private boolean isOnce() {
        return kind.equals("balance") && form.value("every").isEmpty();
    }

    private @Nullable String value(String field) {
        return has(field) ? form.valueOrNull(field) : null;
    }

    private @Nullable String amount(String field) {
        if (!has(field)) {
            return null;
        }
        Optional<Money> amount =
                form.amount(field, visit.locale(), visit.currency(), visit.text())
                        .map(AmountInput::value);
        if (amount.isEmpty()) {
            form.refuse(field, visit.text().of(ProblemText.class).wrong_amount());
        } else if (!amount.get().isPositive()) {
            form.refuse(field, visit.text().of(BudgetText.class).above_zero());
        }
        return amount.map(Money::toDecimal).orElse(null);
    }

    private @Nullable String percent() {
        if (!has("percent")) {
            return null;
        }
        String percent = form.value("percent").replace(',', '.').replaceAll("\\s*%$", "");
        if (!percent.matches("100(\\.00?)?|[0-9]{1,2}(\\.[0-9]{1,2})?")) {
            form.refuse("percent", text().percent_wrong());
        }
        return percent;
    }

    private @Nullable Integer number(String field, int max) {
        boolean wanted = has(field) || field.equals("priority");
        if (!wanted || form.value(field).isEmpty()) {
            return null;
        }
        long number = form.number(field);
        if (number < 1 || number > max) {
            form.refuse(field, text().whole_number(max));
            return null;
        }
        return (int) number;
    }

    private @Nullable String date(String field, boolean required) {
        String date = form.value(field);
        if (!has(field) || (date.isEmpty() && !required)) {
            return null;
        }
        if (!isDate(date)) {
            form.refuse(field, text().date_missing());
        }
        return date;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (java.time.DateTimeException notADate) {
            return false;
        }
    }

    private TargetText text() {
        return visit.text().of(TargetText.class);
    }
}
