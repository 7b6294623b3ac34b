package farthing.frontend.rates;

import farthing.contract.AccountResponse;
import farthing.contract.RatesResponse;
import farthing.frontend.accounts.Currencies;
import farthing.frontend.backend.RatesBackend;
import farthing.frontend.rates.RatesPage.RateRow;
import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Responses;
import farthing.frontend.server.Visit;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The page with the list of rates: the latest of each currency, or all of one currency.
record RateList(Visit visit, RatesBackend backend) {

    /// @param form a rate entered by hand
    /// @param upload the options of the import
    Response latest(int status, Form form, Form upload) {
        RateRows rows = new RateRows(visit);
        List<RateRow> latest =
                rows.latest(backend.latest(visit.bearer(), visit.household().id()).rates());
        return page(status, "", latest, "", form, upload);
    }

    /// @param cursor of the page; null for the first
    Response ofCurrency(String currency, @Nullable String cursor, Form form) {
        RatesResponse found =
                backend.rates(visit.bearer(), visit.household().id(), currency, cursor);
        RateRows rows = new RateRows(visit);
        String older = found.next() == null ? "" : rows.href(currency) + "&cursor=" + found.next();
        return page(200, rows.title(currency), rows.all(found.rates()), older, form, Form.empty());
    }

    private Response page(
            int status, String of, List<RateRow> rows, String older, Form form, Form upload) {
        RatesText text = visit.text().of(RatesText.class);
        return Responses.page(
                visit,
                status,
                new RatesPage(
                        visit.layout("settings", text.title()),
                        of,
                        rows,
                        of.isEmpty() ? missing(rows) : List.of(),
                        older,
                        form,
                        currencies(form.value("currency")),
                        foreign(currencies(form.value("currency"))),
                        upload,
                        List.of(
                                upload.choice("currencies", "used", text.scope_used()),
                                upload.choice("currencies", "all", text.scope_all())),
                        List.of(
                                upload.choice("replace", "false", text.by_hand_kept()),
                                upload.choice("replace", "true", text.by_hand_replaced()))));
    }

    /// The currency that the form shows.
    private static String foreign(List<Choice> currencies) {
        return currencies.stream()
                .filter(Choice::chosen)
                .findFirst()
                .orElseGet(currencies::getFirst)
                .value();
    }

    /// All currencies except the household's; those of its accounts first.
    private List<Choice> currencies(String chosen) {
        return Currencies.choices(visit.locale(), chosen, used()).stream()
                .filter(choice -> !choice.value().equals(visit.household().currency()))
                .toList();
    }

    /// The currencies of accounts, except the household's.
    private Set<String> used() {
        return visit.accounts().stream()
                .map(AccountResponse::currency)
                .filter(code -> !code.equals(visit.household().currency()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> missing(List<RateRow> rows) {
        Set<String> known = rows.stream().map(RateRow::code).collect(Collectors.toSet());
        return used().stream()
                .filter(code -> !known.contains(code))
                .map(new RateRows(visit)::title)
                .toList();
    }
}
