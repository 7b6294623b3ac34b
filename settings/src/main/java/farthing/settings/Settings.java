package farthing.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The validated values of declared options.
public final class Settings {

    /// Variables that Kubernetes sets for the services of a namespace:
    /// FARTHING_BACKEND_SERVICE_HOST, FARTHING_BACKEND_PORT_8080_TCP,
    /// FARTHING_BACKEND_PORT=tcp://10.0.0.1:8080.
    private static final Pattern OF_KUBERNETES =
            Pattern.compile(".*_(SERVICE_(HOST|PORT.*)=.*|PORT_[0-9]+_.*|PORT=[a-z]+://.*)");

    private final Map<Option<?>, Object> values = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private Settings() {}

    /// Reads the declared options and checks the names of all FARTHING_ variables.
    ///
    /// @param flags the flags of the command line ("--port"), which override the environment
    /// @throws Mistakes with all errors: invalid values, unreadable files, unknown names
    public static Settings read(
            List<Option<?>> declared, Map<String, String> environment, Map<String, String> flags)
            throws Mistakes {
        Settings settings = new Settings();
        for (Option<?> option : declared) {
            settings.read(option, environment, flags);
        }
        settings.refuseUnknown(environment, flags, declared);
        if (!settings.mistakes.isEmpty()) {
            throw new Mistakes(settings.mistakes);
        }
        return settings;
    }

    /// The value of an option that has a default.
    ///
    /// @throws IllegalStateException if it has none: use [#find]
    public <T> T get(Option<T> option) {
        return find(option)
                .orElseThrow(() -> new IllegalStateException(option.name() + " has no default"));
    }

    @SuppressWarnings("unchecked") // put by the option's own kind
    public <T> Optional<T> find(Option<T> option) {
        return Optional.ofNullable((T) values.get(option));
    }

    private <T> void read(
            Option<T> option, Map<String, String> environment, Map<String, String> flags) {
        String name = option.flag().filter(flags::containsKey).orElse(option.name());
        Optional<String> text =
                Optional.ofNullable(flags.get(name))
                        .or(() -> Optional.ofNullable(environment.get(name)))
                        .or(() -> fromFile(option, environment))
                        .or(option::fallback);
        if (text.isEmpty()) {
            return;
        }
        option.kind()
                .read(text.get())
                .ifPresentOrElse(
                        value -> values.put(option, value),
                        () -> mistakes.add(mistake(name, option.kind(), text.get())));
    }

    private static String mistake(String name, Kind<?> kind, String text) {
        String shown = kind.hidden() ? "" : ", not \"" + text + "\"";
        return name + " must be " + kind.range() + shown;
    }

    private Optional<String> fromFile(Option<?> option, Map<String, String> environment) {
        Optional<String> name = option.fileName().filter(environment::containsKey);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String file = environment.get(name.get());
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException | InvalidPathException e) {
            mistakes.add(name.get() + " names a file that cannot be read: " + file);
            return Optional.empty();
        }
    }

    private void refuseUnknown(
            Map<String, String> environment, Map<String, String> flags, List<Option<?>> declared) {
        TreeSet<String> known = new TreeSet<>(Options.names());
        new TreeMap<>(environment)
                .forEach((name, value) -> {
                    if (name.startsWith("FARTHING_")
                            && !known.contains(name)
                            && !OF_KUBERNETES.matcher(name + "=" + value).matches()) {
                        mistakes.add(name + " is unknown" + Suggestion.near(name, known));
                    }
                });
        TreeSet<String> knownFlags = new TreeSet<>();
        declared.forEach(option -> option.flag().ifPresent(knownFlags::add));
        for (String flag : new TreeSet<>(flags.keySet())) {
            if (!knownFlags.contains(flag)) {
                mistakes.add(flag + " is unknown" + Suggestion.near(flag, knownFlags));
            }
        }
    }
}
