package farthing.frontend.imports;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import java.util.List;

/// The choices of the upload form.
record ImportChoices(Visit visit, Form form) {

    List<Choice> accounts() {
        return visit.accounts().stream()
                .filter(account -> !account.closed())
                .map(account -> choice("account", account.id(), account.name()))
                .toList();
    }

    /// Each format is shown by the last day of the year as an example.
    List<Choice> dateFormats() {
        return List.of(
                choice("dateFormat", "", visit.text().of(ImportText.class).guess()),
                choice("dateFormat", "dd/MM/yyyy", "31/12/2026 · 31.12.2026"),
                choice("dateFormat", "MM/dd/yyyy", "12/31/2026"),
                choice("dateFormat", "yyyy-MM-dd", "2026-12-31"));
    }

    List<Choice> decimals() {
        return List.of(
                choice("decimal", "", visit.text().of(ImportText.class).guess()),
                choice("decimal", "point", visit.text().of(ImportText.class).decimal_point()),
                choice("decimal", "comma", visit.text().of(ImportText.class).decimal_comma()));
    }

    private Choice choice(String field, String value, String name) {
        return new Choice(value, name, form.is(field, value));
    }
}
