package farthing.frontend.history;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.frontend.accounts.AccountTypes;
import farthing.frontend.backend.Amounts;
import farthing.frontend.language.CommonText;
import farthing.frontend.rates.RatesText;
import farthing.frontend.settings.SettingsText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// The fields of an object with their values, in the language of the page.
record FieldValues(Snapshot of) {

    /// By label, in the order of the page. A missing value is empty.
    ///
    /// @param kind of the object
    Map<String, String> all(String kind) {
        return switch (kind) {
            case "transaction" -> transaction(new TransactionSnapshot(of));
            case "account" -> account();
            case "category", "category group" -> category();
            case "category plan" -> plan();
            case "month plan" -> month();
            case "targets" -> targets();
            case "household" -> household();
            case "rate" -> rate();
            case "saved search" -> search();
            default -> Map.of();
        };
    }

    private Map<String, String> transaction(TransactionSnapshot transaction) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(common().date(), of.date("date"));
        fields.put(common().payee(), of.text("payee"));
        fields.put(common().amount(), transaction.amount());
        fields.put(common().category(), transaction.category());
        fields.put(common().account(), transaction.accounts());
        fields.put(common().notes(), transaction.word("notes"));
        fields.put(text().tags(), transaction.tags());
        fields.put(common().status(), transaction.status());
        fields.put(text().reference(), transaction.word("externalId"));
        return fields;
    }

    private Map<String, String> account() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(common().name(), of.text("name"));
        fields.put(text().type(), AccountTypes.name(of.visit().text(), of.text("type")));
        fields.put(common().currency(), of.text("currency"));
        fields.put(text().on_budget(), of.yesOrNo("onBudget"));
        fields.put(text().payment_envelope(), of.yesOrNo("paymentEnvelope"));
        fields.put(text().opened_on(), of.date("openedOn"));
        fields.put(text().closed_on(), of.date("closedOn"));
        return fields;
    }

    private Map<String, String> category() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(common().name(), of.text("name"));
        fields.put(text().group(), of.name("group"));
        fields.put(text().hidden(), of.yesOrNo("hidden"));
        return fields;
    }

    private Map<String, String> plan() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(text().assigned(), of.amount("assigned"));
        fields.put(text().planned(), of.amount("planned"));
        fields.put(text().carry(), of.yesOrNo("flag"));
        fields.put(onward(text().carry()), of.yesOrNo("flagOnward"));
        fields.put(text().release(), of.yesOrNo("release"));
        fields.put(onward(text().release()), of.yesOrNo("releaseOnward"));
        fields.put(text().snoozed(), of.yesOrNo("snoozed"));
        fields.put(common().notes(), of.text("notes"));
        return fields;
    }

    private String onward(String field) {
        return field + " (" + text().onward() + ")";
    }

    private Map<String, String> month() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(text().held(), of.has("held") ? of.amount("held") : text().automatic());
        fields.put(common().notes(), of.text("notes"));
        return fields;
    }

    /// Targets have many fields. Their amounts say enough, or their number if they have none; the
    /// page of the targets has the rest.
    private Map<String, String> targets() {
        Map<String, String> fields = new LinkedHashMap<>();
        JsonNode targets = of.json().path("targets");
        String amounts =
                StreamSupport.stream(targets.spliterator(), false)
                        .map(each -> Amounts.of(each.path("amount").asText(), of.text("currency")))
                        .filter(amount -> !amount.isZero())
                        .map(of::amount)
                        .collect(Collectors.joining(", "));
        String number = targets.isEmpty() ? "" : of.visit().formats().count(targets.size());
        fields.put(text().targets(), amounts.isEmpty() ? number : amounts);
        fields.put(text().cap(), of.amount("cap"));
        return fields;
    }

    private Map<String, String> household() {
        SettingsText settings = of.visit().text().of(SettingsText.class);
        Locale locale = Locale.forLanguageTag(of.text("locale"));
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(common().household_name(), of.text("name"));
        fields.put(common().currency(), of.text("currency"));
        fields.put(common().locale(), locale.getDisplayName(of.visit().locale()));
        fields.put(settings.time_zone(), of.text("timeZone"));
        fields.put(settings.month_start_day(), of.text("monthStartDay"));
        fields.put(
                settings.budget_mode(),
                of.text("budgetMode").equals("tracking")
                        ? settings.mode_tracking()
                        : settings.mode_envelopes());
        return fields;
    }

    private Map<String, String> search() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(common().name(), of.text("name"));
        fields.put(text().search(), of.text("query"));
        return fields;
    }

    private Map<String, String> rate() {
        RatesText rates = of.visit().text().of(RatesText.class);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                text().rate(),
                of.visit().formats().decimal(new java.math.BigDecimal(of.text("rate"))));
        fields.put(
                rates.source(),
                of.text("source").equals("ecb") ? rates.from_ecb() : rates.by_hand());
        return fields;
    }

    private ChangedText text() {
        return of.visit().text().of(ChangedText.class);
    }

    private CommonText common() {
        return of.visit().text().of(CommonText.class);
    }
}
