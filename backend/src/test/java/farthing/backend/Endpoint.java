package farthing.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A call of the API with an example that works. [#ALL] holds every call: a new one needs a line
/// there, and with it comes under the tests of isolation and of bad input.
///
/// @param who may make it
/// @param path as the OpenAPI document has it, `{…}` for ids; may go on with a query
/// @param body empty for none; `<…>` for ids. A file to upload stands behind `file:`, its lines
///   parted by `|`, then the account
record Endpoint(Who who, String method, String path, String body) {

    /// The least that a caller has to be.
    enum Who {
        ANYBODY,
        BEARER,
        VIEWER,
        EDITOR,
        OWNER
    }

    static final List<Endpoint> ALL =
            table(
                    """
                    ANYBODY GET    /api/v1/registrations
                    ANYBODY POST   /api/v1/registrations     {"email": "<email>", "password": "correct horse", "name": "Ben", "household": {"name": "Ben's", "currency": "EUR", "locale": "de-CH"}}
                    ANYBODY POST   /api/v1/sessions          {"email": "<member>", "password": "correct horse battery"}
                    BEARER  DELETE /api/v1/sessions/current
                    BEARER  GET    /api/v1/me
                    VIEWER  GET    H
                    OWNER   PATCH  H                         {"name": "Us", "locale": "fr"}
                    VIEWER  GET    H/accounts
                    EDITOR  POST   H/accounts                {"name": "Cash", "type": "cash", "currency": "EUR", "onBudget": true, "openingBalance": "12.30", "openedOn": "2026-02-01"}
                    VIEWER  GET    H/accounts/{account}
                    EDITOR  PATCH  H/accounts/{account}      {"name": "Giro", "type": "savings", "onBudget": false, "closed": false}
                    VIEWER  GET    H/category-groups
                    EDITOR  POST   H/category-groups         {"name": "Pets"}
                    EDITOR  PATCH  H/category-groups/{group} {"name": "Pets"}
                    VIEWER  GET    H/categories
                    EDITOR  POST   H/categories              {"name": "Vet", "kind": "expense", "group": "<group>", "hidden": false}
                    EDITOR  PATCH  H/categories/{category}   {"name": "Vet", "kind": "expense", "group": "<group>", "hidden": true}
                    VIEWER  GET    H/payees
                    VIEWER  GET    H/payees?q=corner&limit=5
                    VIEWER  GET    H/transactions
                    VIEWER  GET    H/transactions?account=<account>&limit=5
                    VIEWER  GET    H/transactions?category=<category>
                    VIEWER  GET    H/transactions?payee=<payee>
                    EDITOR  POST   H/transactions            {"date": "2026-11-22", "account": "<account>", "amount": "-12.30", "payee": "Shop", "category": "<category>", "notes": "n", "tags": ["t", "u"], "status": "cleared", "externalId": "x1"}
                    EDITOR  POST   H/transactions            {"date": "2026-11-22", "account": "<account>", "amount": "-12.30", "splits": [{"category": "<category>", "amount": "-10.00", "notes": "s"}, {"amount": "-2.30"}]}
                    EDITOR  POST   H/transactions            {"date": "2026-11-22", "account": "<account>", "amount": "-12.30", "transferTo": "<other>", "transferAmount": "13.00"}
                    EDITOR  POST   H/transactions/batch      {"transactions": [{"date": "2026-11-22", "account": "<account>", "amount": "-1", "category": "<category>"}]}
                    VIEWER  GET    H/transactions/{transaction}
                    EDITOR  PATCH  H/transactions/{transaction} {"account": "<account>", "category": "<category>", "amount": "-7", "notes": "new"}
                    EDITOR  DELETE H/transactions/{transaction}
                    VIEWER  GET    H/overview?from=2026-01&until=2026-12&currency=EUR
                    VIEWER  GET    H/imports
                    VIEWER  GET    H/imports?limit=5&cursor=<import>
                    EDITOR  POST   H/imports                 file:Date,Amount,Payee|2026-11-22,-12.30,Shop&account=<account>
                    VIEWER  GET    H/imports/{import}
                    VIEWER  GET    H/imports/{import}?status=new&limit=5&cursor=1
                    EDITOR  PUT    H/imports/{import}/acceptance {"rows": "new"}
                    EDITOR  DELETE H/imports/{accepted}/acceptance
                    VIEWER  GET    H/changes
                    VIEWER  GET    H/changes?cursor=<change>&limit=5
                    EDITOR  POST   H/changes/{change}/reversal
                    """);

    private static final String FILE = "file:";
    private static final Pattern ID = Pattern.compile("[<{]([a-z]+)[>}]");

    private static List<Endpoint> table(String lines) {
        return lines.lines()
                .map(line -> line.replace(" H", " /api/v1/households/{household}").split(" +", 4))
                .map(cells ->
                        new Endpoint(
                                Who.valueOf(cells[0]),
                                cells[1],
                                cells[2],
                                cells.length < 4 ? "" : cells[3]))
                .toList();
    }

    static List<Endpoint> ofHouseholds() {
        return ALL.stream().filter(e -> e.path.contains("{household}")).toList();
    }

    static List<Endpoint> withBody() {
        return ALL.stream().filter(e -> e.body.startsWith("{")).toList();
    }

    /// Every operation of the OpenAPI document the application serves: `GET /api/v1/me`.
    static Set<String> documented() {
        JsonNode paths =
                Caller.nobody()
                        .send("GET", "/api/v1/openapi.json", "", "", "Accept", "application/json")
                        .mustBe(200)
                        .json()
                        .path("paths");
        Set<String> operations = new TreeSet<>();
        paths.properties()
                .forEach(path ->
                        path.getValue()
                                .fieldNames()
                                .forEachRemaining(method ->
                                        operations.add(
                                                method.toUpperCase() + " " + path.getKey())));
        return operations;
    }

    /// `GET /api/v1/me`
    String operation() {
        return method + " " + path.replaceAll("\\?.*", "").replace("{accepted}", "{import}");
    }

    boolean writes() {
        return !method.equals("GET");
    }

    /// The ids that the example names, but for the household's.
    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        Matcher matcher = ID.matcher(path + body);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        ids.removeAll(Set.of("household", "email", "member"));
        return ids;
    }

    Caller.Answer call(Caller caller, Map<String, String> ids) {
        if (body.startsWith(FILE)) {
            String[] parts = filled(body.substring(FILE.length()), ids).split("&account=", 2);
            byte[] rows =
                    parts[0].replace('|', '\n').getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return caller.upload(filled(path, ids), rows, "account", parts[1]);
        }
        return call(
                caller, ids, filled(body, ids).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// With another body than the example's.
    Caller.Answer call(Caller caller, Map<String, String> ids, byte[] other) {
        String[] headers =
                method.equals("PATCH") || method.equals("DELETE")
                        ? new String[] {"If-Match", "*"}
                        : new String[0];
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return caller.send(method, filled(path, ids), other, body.isEmpty() ? "" : type, headers);
    }

    String body(Map<String, String> ids) {
        return filled(body, ids);
    }

    private static String filled(String template, Map<String, String> ids) {
        return ID.matcher(template)
                .replaceAll(found -> {
                    String id = ids.get(found.group(1));
                    assertThat(id).as(found.group()).isNotNull();
                    return Matcher.quoteReplacement(String.valueOf(id));
                });
    }

    @Override
    public String toString() {
        return method + " " + path + " " + body;
    }
}
