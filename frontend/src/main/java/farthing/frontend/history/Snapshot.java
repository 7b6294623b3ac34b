package farthing.frontend.history;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.frontend.backend.Amounts;
import farthing.frontend.server.Visit;
import farthing.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Map;

/// The state of an object before or after a change, whose values it formats. A missing value is an
/// empty text.
///
/// @param names of the objects that it mentions by id
record Snapshot(Visit visit, JsonNode json, Map<String, String> names) {

    String text(String field) {
        return json.path(field).asText("");
    }

    String name(String field) {
        return names.getOrDefault(text(field), "");
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }

    String date(String field) {
        String date = text(field);
        return date.isEmpty() ? "" : visit.formats().date(LocalDate.parse(date));
    }

    String month(String field) {
        return visit.formats().month(YearMonth.parse(text(field)));
    }

    String count(String field) {
        return visit.formats().count(json.path(field).asLong());
    }

    /// An amount in the currency of the snapshot.
    String amount(String field) {
        return has(field) ? amount(money(field)) : "";
    }

    Money money(String field) {
        return Amounts.of(text(field), text("currency"));
    }

    String amount(Money amount) {
        return withCurrency(visit.formats().amount(amount), amount.currency());
    }

    /// With a plus where money comes in.
    String signed(Money amount) {
        return withCurrency(visit.formats().signed(amount), amount.currency());
    }

    /// With the currency if it is not the household's.
    private String withCurrency(String text, Currency currency) {
        return currency.equals(visit.currency()) ? text : text + " " + currency.getCurrencyCode();
    }

    String yesOrNo(String field) {
        if (!has(field)) {
            return "";
        }
        ChangedText text = visit.text().of(ChangedText.class);
        return json.path(field).asBoolean() ? text.yes() : text.no();
    }
}
