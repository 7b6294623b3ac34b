package farthing.frontend;

import java.util.Map;

/// The imports of the fake backend's household: one that was accepted and one that was undone, of
/// two files of the same name.
final class FakeImports {

    /// By their paths under the household's.
    static final Map<String, String> ANSWERS =
            Map.of(
                    "/imports",
                    "{\"imports\":["
                            + about("i1", "accepted", 2)
                            + "},"
                            + about("i2", "undone", 0)
                            + "}]}",
                    "/imports/i1",
                    whole("i1", "accepted", 2),
                    "/imports/i2",
                    whole("i2", "undone", 0));

    private FakeImports() {}

    private static String whole(String id, String status, int imported) {
        return about(id, status, imported)
                + """
                ,"rows":[{"row":1,"date":"2026-11-19","amount":"-4.50","payee":"Bakery",
                  "category":"Groceries","status":"new"},
                 {"row":2,"date":"2026-11-20","amount":"-4.50","payee":"Bakery","status":"new"}],
                 "reading":{"encoding":"UTF-8","delimiter":",","dateFormat":"yyyy-MM-dd",
                  "decimal":"point","columns":{"date":"Date"},"doubts":[]}}\
                """;
    }

    /// As JSON that is not closed yet.
    private static String about(String id, String status, int imported) {
        return """
        {"import":"%s","format":"csv","account":"%s","fileName":"a.csv",
         "status":"%s","counts":{"new":2},"imported":%d,"createdAt":"2026-11-20T%s:00:00Z"\
        """
                .formatted(
                        id, FakeBackend.CHECKING, status, imported, id.equals("i1") ? "10" : "15");
    }
}
