package farthing.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Flags of a command line, each with a value: `--port 6000` or `--port=6000`.
public final class Flags {

    private Flags() {}

    /// The value of each flag; if a flag is repeated, the last value.
    ///
    /// @throws Mistakes if an argument is not a flag, or a flag has no value
    public static Map<String, String> read(List<String> arguments) throws Mistakes {
        Map<String, String> flags = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                throw new Mistakes(List.of("\"" + argument + "\" is not a valid argument"));
            }
            int equals = argument.indexOf('=');
            if (equals > 0) {
                flags.put(argument.substring(0, equals), argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                flags.put(argument, arguments.get(++i));
            } else {
                throw new Mistakes(List.of(argument + " needs a value"));
            }
        }
        return flags;
    }
}
