package farthing.standalone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Flags of the command line, each with a value: `--port 6000` or `--port=6000`.
final class Flags {

    private Flags() {}

    /// The values by flag; the last of two equal flags counts.
    ///
    /// @throws CannotRun where an argument is no flag, or a flag has no value
    static Map<String, String> read(List<String> arguments) throws CannotRun {
        Map<String, String> flags = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                throw new CannotRun("\"" + argument + "\" is not understood: see --help");
            }
            int equals = argument.indexOf('=');
            if (equals > 0) {
                flags.put(argument.substring(0, equals), argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                flags.put(argument, arguments.get(++i));
            } else {
                throw new CannotRun(argument + " needs a value");
            }
        }
        return flags;
    }
}
