package farthing.frontend.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import farthing.contract.ChangeResponse;
import farthing.contract.SubjectChangeResponse;
import farthing.frontend.server.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a change did to one object.
///
/// @param names of the objects that the snapshots mention by id
record ChangedObject(Visit visit, SubjectChangeResponse subject, Map<String, String> names) {

    /// A field that a change set. Both values are formatted; an empty one is missing.
    record ChangedField(String label, String before, String after) {}

    static List<ChangedObject> all(Visit visit, ChangeResponse change) {
        Map<String, String> names = change.names() == null ? Map.of() : change.names();
        return change.subjects().stream()
                .map(subject -> new ChangedObject(visit, subject, names))
                .toList();
    }

    /// What was undone, if this change is an undo.
    ChangedObject undone() {
        String action =
                switch (subject.action()) {
                    case "created" -> "deleted";
                    case "deleted" -> "created";
                    default -> subject.action();
                };
        return new ChangedObject(
                visit,
                new SubjectChangeResponse(
                        subject.subject(),
                        subject.subjectId(),
                        action,
                        subject.format(),
                        subject.after(),
                        subject.before()),
                names);
    }

    String kind() {
        return subject.subject();
    }

    boolean isCreated() {
        return subject.action().equals("created");
    }

    boolean isDeleted() {
        return subject.action().equals("deleted");
    }

    boolean isEdited() {
        return !isCreated() && !isDeleted();
    }

    Snapshot before() {
        return snapshot(subject.before());
    }

    Snapshot after() {
        return snapshot(subject.after());
    }

    /// The state after the change, or before a deletion.
    Snapshot last() {
        return isDeleted() ? before() : after();
    }

    private Snapshot snapshot(@Nullable JsonNode json) {
        return new Snapshot(visit, json == null ? MissingNode.getInstance() : json, names);
    }

    /// Whether an edit changed this field of the snapshot.
    boolean changes(String field) {
        return isEdited() && !before().json().path(field).equals(after().json().path(field));
    }

    /// The fields that the change set.
    List<ChangedField> fields() {
        Map<String, String> before = isCreated() ? Map.of() : new FieldValues(before()).all(kind());
        Map<String, String> after = isDeleted() ? Map.of() : new FieldValues(after()).all(kind());
        Set<String> labels = new LinkedHashSet<>(before.keySet());
        labels.addAll(after.keySet());
        List<ChangedField> fields = new ArrayList<>();
        for (String label : labels) {
            String old = before.getOrDefault(label, "");
            String now = after.getOrDefault(label, "");
            if (!old.equals(now)) {
                fields.add(new ChangedField(label, old, now));
            }
        }
        return fields;
    }

    /// The object in a few words: its name, and what tells it from others.
    String about() {
        Snapshot last = last();
        return switch (kind()) {
            case "transaction" -> {
                TransactionSnapshot transaction = new TransactionSnapshot(last);
                yield joined(transaction.title(), transaction.amount(), last.date("date"));
            }
            case "account", "category", "category group", "saved search" -> last.text("name");
            case "category move" ->
                    joined(last.text("fromName"), last.text("intoName")).replace(" · ", " → ");
            case "category plan" -> joined(last.name("category"), last.month("month"));
            case "month plan" -> last.month("month");
            case "targets" -> last.name("category");
            case "rate" -> joined(last.text("currency"), last.date("date"));
            case "rate import" ->
                    joined(
                            String.join(", ", currencies(last)),
                            last.date("from") + " – " + last.date("until"));
            default -> "";
        };
    }

    /// The page of the object; empty if it has none or is gone.
    String href() {
        String id = subject.subjectId();
        if (subject.after() == null) {
            return "";
        }
        return switch (kind()) {
            case "transaction" -> "/transactions?edit=" + id;
            case "account" -> "/accounts/" + id;
            case "category", "category group", "category move" -> "/categories";
            case "category plan", "month plan" -> "/budget/" + after().text("month");
            case "household" -> "/settings";
            case "saved search" -> "/transactions";
            case "import" -> "/imports/" + id;
            case "rate", "rate import" -> "/settings/rates";
            default -> "";
        };
    }

    static String joined(String... parts) {
        return String.join(" · ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private static List<String> currencies(Snapshot rates) {
        List<String> currencies = new ArrayList<>();
        rates.json().path("currencies").forEach(each -> currencies.add(each.asText()));
        return currencies;
    }
}
