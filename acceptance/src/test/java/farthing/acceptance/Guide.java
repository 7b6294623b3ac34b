package farthing.acceptance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text under docs, and the blocks in it that somebody is to type, or to write into a file.
record Guide(String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

    /// @param name such as `guides/backup.md`
    static Guide read(String name) {
        return new Guide(Project.file("docs/" + name));
    }

    /// All of a language, empty for those that say none.
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /// The only one of the language that holds a text.
    String block(String language, String held) {
        List<String> found =
                blocks(language).stream().filter(block -> block.contains(held)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " blocks of " + language + " hold " + held);
        }
        return found.getFirst();
    }

    /// The block after a line that begins with the name of the file.
    String file(String path) {
        Matcher named = Pattern.compile("(?m)^`" + Pattern.quote(path) + "`").matcher(text);
        Matcher block = BLOCK.matcher(text);
        if (!named.find() || !block.find(named.end())) {
            throw new AssertionError("no " + path);
        }
        return block.group(2);
    }
}
