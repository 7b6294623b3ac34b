package farthing.frontend.history;

import farthing.contract.ChangeAuthorResponse;
import farthing.contract.ChangeResponse;
import farthing.frontend.server.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Formats changes.
record Entries(Visit visit) {

    /// More fields are on the page of the change.
    private static final int MOST_FIELDS = 4;

    /// By day in the household's time zone.
    List<HistoryEntry.Day> byDay(List<ChangeResponse> changes) {
        Map<LocalDate, List<HistoryEntry>> days = new LinkedHashMap<>();
        for (ChangeResponse change : changes) {
            days.computeIfAbsent(at(change).toLocalDate(), day -> new ArrayList<>())
                    .add(entry(change));
        }
        return days.entrySet().stream()
                .map(day ->
                        new HistoryEntry.Day(
                                name(day.getKey()), day.getKey().toString(), day.getValue()))
                .toList();
    }

    HistoryEntry entry(ChangeResponse change) {
        Deed deed = Deed.of(visit, change);
        ZonedDateTime at = at(change);
        boolean one = change.subjectCount() == 1;
        ChangedObject object = ChangedObject.all(visit, change).getFirst();
        return new HistoryEntry(
                href(change.id()),
                deed.words(change),
                deed.about(),
                one ? object.href() : "",
                who(change.actor(), change.by(), change.actorName()),
                change.at(),
                visit.formats().time(at.toLocalTime()),
                one && object.isEdited()
                        ? object.fields().stream().limit(MOST_FIELDS).toList()
                        : List.of(),
                change.reversedBy() == null && mayUndo(change) ? undo(change.id()) : "",
                change.reversedBy() == null ? "" : href(change.reversedBy()));
    }

    /// All objects of a change.
    List<HistoryEntry.Subject> subjects(ChangeResponse change) {
        return ChangedObject.all(visit, change).stream()
                .filter(object -> !object.fields().isEmpty())
                .map(object -> new HistoryEntry.Subject(object.about(), object.fields()))
                .toList();
    }

    /// The day and the time.
    String when(ChangeResponse change) {
        ZonedDateTime at = at(change);
        return visit.formats().date(at.toLocalDate())
                + ", "
                + visit.formats().time(at.toLocalTime());
    }

    String who(ChangeAuthorResponse author) {
        return who(author.actor(), author.by(), author.actorName());
    }

    private String who(String actor, @Nullable String by, @Nullable String program) {
        HistoryText text = visit.text().of(HistoryText.class);
        String name = program == null ? "" : program;
        return switch (actor) {
            case "api-token" -> text.by_token(name);
            case "job" -> text.by_job(name);
            default -> by == null ? text.nobody() : by;
        };
    }

    private boolean mayUndo(ChangeResponse change) {
        String role = visit.household().role();
        return role.equals("owner") || role.equals("editor") && !change.area().equals("household");
    }

    private String name(LocalDate day) {
        HistoryText text = visit.text().of(HistoryText.class);
        if (day.equals(visit.today())) {
            return text.today();
        }
        return day.equals(visit.today().minusDays(1))
                ? text.yesterday()
                : visit.formats().date(day);
    }

    private ZonedDateTime at(ChangeResponse change) {
        return Instant.parse(change.at()).atZone(visit.calendar().zone());
    }

    static String href(String change) {
        return "/history/" + change;
    }

    private static String undo(String change) {
        return "/changes/" + change + "/reversal";
    }
}
