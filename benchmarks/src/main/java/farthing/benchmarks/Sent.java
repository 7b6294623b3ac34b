package farthing.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A statement as the application sent it, read from the server's log.
///
/// @param sql with `$1`, `$2`, … for the parameters
/// @param parameters as text; the word null stands for NULL
record Sent(String sql, List<String> parameters) {

    static final String NULL = "NULL";

    private static final Pattern ENTRY =
            Pattern.compile(
                    "^\\S+ \\S+ \\S+ \\[(?<process>\\d+)] (?<kind>LOG|DETAIL): {2}(?<text>.*)$");
    private static final Pattern STATEMENT =
            Pattern.compile("^(?:statement|execute [^:]+): (?<sql>.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$\\d+ = (?<value>NULL|'(?:[^']|'')*')(?:, |$)");

    /// The statements of a log, in order.
    ///
    /// @param without the server process whose statements are left out: our own
    static List<Sent> read(List<String> log, long without) {
        List<Sent> all = new ArrayList<>();
        for (String entry : entries(log)) {
            Matcher head = ENTRY.matcher(entry.lines().findFirst().orElse(""));
            if (!head.matches() || Long.parseLong(head.group("process")) == without) {
                continue;
            }
            String text = entry.substring(head.start("text"));
            Matcher statement = STATEMENT.matcher(text);
            if (head.group("kind").equals("DETAIL")) {
                all.add(new Sent(all.removeLast().sql(), parameters(text)));
            } else if (statement.matches()) {
                all.add(new Sent(statement.group("sql").strip(), List.of()));
            }
        }
        return all;
    }

    /// Lines that begin with a tab go on with the one before.
    private static List<String> entries(List<String> log) {
        List<String> entries = new ArrayList<>();
        for (String line : log) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    private static List<String> parameters(String text) {
        List<String> parameters = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String value = matcher.group("value");
            parameters.add(
                    value.equals(NULL)
                            ? NULL
                            : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        return parameters;
    }
}
