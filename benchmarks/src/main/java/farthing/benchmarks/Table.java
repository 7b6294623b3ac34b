package farthing.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// A table of results, printed as Markdown.
final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Table(String title, String... columns) {
        this.title = title;
        rows.add(List.of(columns));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /// A row with a ratio that should be at least the aim. Large figures are rounded.
    void ratio(String name, double figure, double yardstick, double aim) {
        double ratio = figure / yardstick;
        row(name, figure, yardstick, ratio, "≥ " + aim, ratio >= aim);
    }

    /// A row with a ratio that should be at most the aim.
    void atMost(String name, double figure, double yardstick, double aim) {
        double ratio = figure / yardstick;
        row(name, figure, yardstick, ratio, "≤ " + aim, ratio <= aim);
    }

    private void row(
            String name, double figure, double yardstick, double ratio, String aim, boolean met) {
        row(
                name,
                Median.text(figure, figure < 100 ? 1 : 0),
                Median.text(yardstick, yardstick < 100 ? 1 : 0),
                Median.text(ratio, 2),
                aim,
                met ? "yes" : "no");
    }

    /// A sentence below the table.
    void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("## " + title + "\n\n");
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (int number = 0; number < rows.size(); number++) {
            text.append(line(rows.get(number), widths));
            if (number == 0) {
                text.append(rule(widths));
            }
        }
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String format =
                    column == 0 ? " %-" + widths[column] + "s |" : " %" + widths[column] + "s |";
            line.append(format.formatted(cells.get(column)));
        }
        return line.append('\n').toString();
    }

    private static String rule(int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String dashes = "-".repeat(widths[column]);
            line.append(column == 0 ? " " + dashes + " |" : " " + dashes.substring(1) + ": |");
        }
        return line.append('\n').toString();
    }
}
