package farthing.frontend.history;

import farthing.frontend.language.DateInput;
import farthing.frontend.server.Form;
import farthing.frontend.server.ProblemText;
import farthing.frontend.server.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which changes the page lists. The whole filter is in the URL.
///
/// @param form the fields as typed, with their errors
public record HistoryFilter(Form form) {

    static final int PAGE_SIZE = 50;

    private static final List<String> FIELDS = List.of("who", "area", "from", "until", "subject");

    /// The query for the backend. Invalid fields get an error and are left out.
    Map<String, String> query(Visit visit) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String field : List.of("who", "area", "subject", "cursor")) {
            put(query, field, form.value(field));
        }
        put(query, "from", date("from", visit));
        put(query, "until", date("until", visit));
        put(query, "limit", String.valueOf(PAGE_SIZE));
        return query;
    }

    public boolean narrows() {
        return FIELDS.stream().anyMatch(field -> !form.value(field).isEmpty());
    }

    /// Whether only the changes of one object are listed.
    public boolean ofOne() {
        return !form.value("subject").isEmpty();
    }

    /// Whether the filter has more than the object.
    public boolean clearable() {
        return FIELDS.stream()
                .anyMatch(field -> !field.equals("subject") && !form.value(field).isEmpty());
    }

    /// The URL of the list without a filter, except the object.
    public String clearHref() {
        return ofOne() ? "/history?subject=" + encoded(form.value("subject")) : "/history";
    }

    public boolean beyondNewest() {
        return !form.value("cursor").isEmpty();
    }

    /// The URL of this list, from its newest change.
    public String newestHref() {
        String query =
                FIELDS.stream()
                        .filter(field -> !form.value(field).isEmpty())
                        .map(field -> field + "=" + encoded(form.value(field)))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/history" : "/history?" + query;
    }

    String olderHref(String cursor) {
        return newestHref() + (narrows() ? "&" : "?") + "cursor=" + cursor;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void put(Map<String, String> query, String field, String value) {
        if (!value.isEmpty()) {
            query.put(field, value);
        }
    }

    private String date(String field, Visit visit) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            return "";
        }
        return DateInput.readPast(typed, visit.locale(), visit.today())
                .map(LocalDate::toString)
                .orElseGet(() -> {
                    form.refuse(field, visit.text().of(ProblemText.class).wrong_date());
                    return "";
                });
    }
}
