package farthing.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The history of the fake backend's household. It has a change of each kind of object: the
/// backend's tests keep a snapshot of each.
final class FakeHistory {

    static final String EDIT = "c-edit";
    static final String UNDO = "c-undo";
    static final String BLOCKED = "c-blocked";

    private static final Path SNAPSHOTS = Path.of("../backend/src/test/resources/snapshots");

    private static final String BEFORE =
            """
            {"date":"2026-11-20","payee":"Market <Hall>","words":{"notes":""},"tags":[],
             "postings":[{"kind":"account","subject":"a1","name":"Checking","amount":"-45.60",
                          "currency":"EUR","status":"cleared"},
                         {"kind":"category","subject":"k1","name":"Groceries","amount":"45.60",
                          "currency":"EUR"}]}
            """;
    private static final String AFTER =
            BEFORE.replace("Groceries", "Home").replace("45.60", "50.00");

    /// The change with the id `shown`.
    static String shown = "";

    private FakeHistory() {}

    static String answer(String path) {
        String rest = path.substring("/changes".length());
        return switch (rest) {
            case "" ->
                    "{\"changes\":[%s,%s,%s],\"next\":\"7\"}".formatted(edit(), undo(), undone());
            case "/authors" ->
                    """
                    {"authors":[{"who":"user:u1","actor":"user","by":"Anna"},
                     {"who":"api-token:Script","actor":"api-token","by":"Anna",
                      "actorName":"Script"}]}
                    """;
            case "/" + UNDO -> undo();
            case "/c-several" -> several();
            case "/shown" -> shown;
            default -> edit();
        };
    }

    static String inTheWay() {
        return ",\"changes\":[" + edit() + "]";
    }

    private static String edit() {
        return change(EDIT, "", subject("transaction", "edited", BEFORE, AFTER));
    }

    private static String undo() {
        return change(
                UNDO,
                ",\"reversal\":\"undo\",\"reverses\":\"c-deletion\"",
                subject("transaction", "created", "", BEFORE));
    }

    private static String undone() {
        return change(
                "c-undone",
                ",\"reversedBy\":\"" + UNDO + "\"",
                subject("account", "created", "", "{\"name\":\"Wallet\",\"type\":\"cash\"}"));
    }

    /// The kinds of which there are snapshots.
    static List<String> kinds() {
        try (Stream<Path> files = Files.list(SNAPSHOTS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A change with the snapshot of a file, made, edited or removed.
    static String ofKind(String file, String action) {
        try {
            String snapshot = Files.readString(SNAPSHOTS.resolve(file));
            String kind = file.replaceAll("-[0-9]+\\.json$", "").replace('-', ' ');
            String before = action.equals("created") ? "" : snapshot;
            String after = action.equals("deleted") ? "" : snapshot;
            return change(kind, "", subject(kind, action, before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String several() {
        String one = subject("transaction", "edited", BEFORE, AFTER);
        return change("c-several", "", String.join(",", List.of(one, one, one)));
    }

    private static String subject(String kind, String action, String before, String after) {
        return "{\"subject\":\"%s\",\"subjectId\":\"%s\",\"action\":\"%s\",\"format\":1%s%s}"
                .formatted(
                        kind,
                        FakeBackend.MARKET,
                        action,
                        before.isEmpty() ? "" : ",\"before\":" + before,
                        after.isEmpty() ? "" : ",\"after\":" + after);
    }

    private static String change(String id, String more, String subjects) {
        return """
        {"id":"%s","sequence":9,"at":"2026-11-20T10:05:00Z","who":"user:u1","actor":"user",
         "by":"Anna","area":"transactions","subjects":[%s],"subjectCount":%d%s}\
        """
                .formatted(id, subjects, subjects.split("\"subjectId\":").length - 1, more);
    }
}
