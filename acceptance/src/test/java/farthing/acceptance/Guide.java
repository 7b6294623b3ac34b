package farthing.acceptance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A document in docs with its code blocks.
record Guide(String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

    /// @param name such as `guides/backup.md`
    static Guide read(String name) {
        return new Guide(Project.file("docs/" + name));
    }

    /// All blocks of a language; an empty text for blocks without a language.
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /// The only block of the language that contains a text.
    String block(String language, String held) {
        List<String> found =
                blocks(language).stream().filter(block -> block.contains(held)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " blocks of " + language + " contain " + held);
        }
        return found.getFirst();
    }

    /// The block after a line that starts with the name of a file.
    String file(String path) {
        Matcher named = Pattern.compile("(?m)^`" + Pattern.quote(path) + "`").matcher(text);
        Matcher block = BLOCK.matcher(text);
        if (!named.find() || !block.find(named.end())) {
            throw new AssertionError("no " + path);
        }
        return block.group(2);
    }
}
