package farthing.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The statements of a request as a script of pgbench. Parameters stay parameters; their values are
/// read once a client from a table with a row for each household. Ids that the application made
/// anew for the request are made anew here too, in the order of time as its own are.
///
/// @param columns name and, by household, value of each parameter that is read from the table
record Script(String text, List<Column> columns) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    /// Decimal digits alone make an id: sixteen that grow, sixteen that tell apart.
    private static final String NEW_ID = "(:sequence::bigint || '80000000000000%02d')::uuid";

    /// @param values one for each household
    record Column(String name, List<String> values) {}

    /// @param table with the parameters, by `client`
    /// @param requests the statements of the same request in each household
    /// @param again those of the first household's request sent once more
    static Script of(String table, List<List<Sent>> requests, List<Sent> again) {
        List<Sent> first = requests.getFirst();
        mustBeAlike(requests);
        List<String> made = idsMade(first, again);
        List<Column> columns = new ArrayList<>();
        StringBuilder statements = new StringBuilder();
        for (int number = 0; number < first.size(); number++) {
            String sql = first.get(number).sql();
            for (int at = first.get(number).parameters().size(); at >= 1; at--) {
                String value = first.get(number).parameters().get(at - 1);
                String name = "s" + number + "_" + at;
                String put = anew(value, made);
                if (value.equals(Sent.NULL)) {
                    put = "null";
                } else if (put.isEmpty()) {
                    columns.add(new Column(name, values(requests, number, at - 1)));
                    put = ":" + name;
                }
                sql = replace(sql, at, put, value);
            }
            statements.append(sql).append(";\n");
        }
        return new Script(beginning(table, columns) + statements, columns);
    }

    /// JDBC tells the types of parameters, pgbench does not: where the text leaves it open too, an
    /// array is said to be of ids or of texts.
    private static String replace(String sql, int at, String put, String value) {
        String parameter = "\\$" + at + "(?!\\d)";
        String array = ID.matcher(value).find() ? "::uuid[]" : "::text[]";
        String typed = value.startsWith("{") ? put + array : put;
        return sql.replaceAll(
                        "(?<!cast\\()" + parameter + "(?!::)", Matcher.quoteReplacement(typed))
                .replaceAll(parameter, Matcher.quoteReplacement(put));
    }

    private static String beginning(String table, List<Column> columns) {
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        return """
        \\if :ready = 0
        select %s from farthing_bench.%s where client = :client_id \\gset
        \\set ready 1
        \\endif
        \\set made :made + 1
        \\set sequence :began * 1000000 + :made
        """
                .formatted(names, table);
    }

    private static void mustBeAlike(List<List<Sent>> requests) {
        List<String> wanted = requests.getFirst().stream().map(Sent::sql).toList();
        for (List<Sent> request : requests) {
            if (!request.stream().map(Sent::sql).toList().equals(wanted)) {
                throw new IllegalStateException("the same request sends different statements");
            }
        }
    }

    private static List<String> idsMade(List<Sent> first, List<Sent> again) {
        Set<String> made = new LinkedHashSet<>(ids(first));
        ids(again).forEach(made::remove);
        return List.copyOf(made);
    }

    /// Those that are a parameter or stand in an array; not those within JSON.
    private static Set<String> ids(List<Sent> request) {
        Set<String> ids = new LinkedHashSet<>();
        for (Sent sent : request) {
            for (String value : sent.parameters()) {
                Matcher matcher = ID.matcher(value);
                while (!value.contains("\"") && matcher.find()) {
                    ids.add(matcher.group());
                }
            }
        }
        return ids;
    }

    /// The parameter as an expression that makes new ids; empty where it has none.
    private static String anew(String value, List<String> made) {
        if (made.contains(value)) {
            return expression(value, made);
        }
        if (!value.startsWith("{") || made.stream().noneMatch(value::contains)) {
            return "";
        }
        if (value.contains("\"")) {
            return "";
        }
        List<String> items = new ArrayList<>();
        for (String item : value.substring(1, value.length() - 1).split(",", -1)) {
            items.add(expression(item, made));
        }
        return "array[" + String.join(", ", items) + "]";
    }

    private static String expression(String id, List<String> made) {
        return NEW_ID.formatted(made.indexOf(id) + 1);
    }

    private static List<String> values(List<List<Sent>> requests, int statement, int parameter) {
        return requests.stream()
                .map(request -> request.get(statement).parameters().get(parameter))
                .toList();
    }
}
