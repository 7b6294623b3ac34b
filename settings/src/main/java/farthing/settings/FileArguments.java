package farthing.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The arguments of a command with a file: `books.zip --overwrite --data DIR`.
///
/// @param overwrite whether `--overwrite` is given
/// @param flags the values of the other flags
public record FileArguments(Path file, boolean overwrite, Map<String, String> flags) {

    private static final String OVERWRITE = "--overwrite";

    public FileArguments {
        flags = Map.copyOf(flags);
    }

    /// @throws Mistakes unless there is exactly one file
    public static FileArguments read(List<String> arguments) throws Mistakes {
        List<String> flags = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                files.add(argument);
            } else if (!argument.equals(OVERWRITE)) {
                flags.add(argument);
                if (!argument.contains("=") && i + 1 < arguments.size()) {
                    flags.add(arguments.get(++i));
                }
            }
        }
        if (files.size() != 1) {
            throw new Mistakes(List.of("exactly one file is required, not " + files.size()));
        }
        try {
            return new FileArguments(
                    Path.of(files.getFirst()), arguments.contains(OVERWRITE), Flags.read(flags));
        } catch (InvalidPathException e) {
            throw new Mistakes(List.of("\"" + files.getFirst() + "\" is not a valid file name"));
        }
    }
}
