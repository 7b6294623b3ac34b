package farthing.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules for settings, secrets and images.
final class ConfigurationRules {

    private static final Path REFERENCE = Path.of("../docs/reference/configuration.md");
    private static final Pattern SETTING = Pattern.compile("`(FARTHING_[A-Z_]+)`");

    private static final Pattern BY_DIGEST = Pattern.compile("[^@\\s]+@sha256:[0-9a-f]{64}");
    private static final Pattern BY_TAG = Pattern.compile("[^@\\s]+:(?!latest$)[\\w.-]+");

    private static final Pattern HASHED = Pattern.compile("[a-z-]+-[a-z0-9]{10}");
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("://[^/@\\s]*:[^/@\\s]*@");
    private static final Pattern NAME_OF_SECRET = Pattern.compile("(?i).*(password|secret|token)");

    static final List<Rule> ALL =
            List.of(
                    Rule.each(
                            "holds-no-password",
                            rendering -> rendering.ofKind("ConfigMap"),
                            ConfigurationRules::holdsNoPassword),
                    Rule.each(
                            "has-an-image-by-digest",
                            Rendering::containers,
                            ConfigurationRules::hasAnImageByDigest),
                    Rule.each(
                            "is-named-by-what-it-holds",
                            rendering -> rendering.ofKind("ConfigMap"),
                            manifest -> HASHED.matcher(manifest.name()).matches()),
                    Rule.each(
                            "is-a-setting-we-know",
                            rendering ->
                                    rendering
                                            .ofKind("ConfigMap")
                                            .flatMap(ConfigurationRules::settings),
                            known()::contains),
                    Rule.each(
                            "is-filled-in",
                            Rendering::all,
                            manifest ->
                                    manifest.node()
                                            .leaves()
                                            .map(Node::text)
                                            .noneMatch(text ->
                                                    text.isEmpty()
                                                            || text.contains("from-terraform"))));

    private ConfigurationRules() {}

    private static boolean holdsNoPassword(Manifest configMap) {
        return configMap.at("data").entries().entrySet().stream()
                .noneMatch(entry ->
                        NAME_OF_SECRET.matcher(entry.getKey()).matches()
                                || PASSWORD_IN_URL.matcher(entry.getValue().text()).find());
    }

    /// Images that are never pulled may have a tag instead of a digest, but not `latest`.
    private static boolean hasAnImageByDigest(Container container) {
        Pattern wanted = container.at("imagePullPolicy").is("Never") ? BY_TAG : BY_DIGEST;
        return wanted.matcher(container.at("image").text()).matches();
    }

    private static Stream<String> settings(Manifest configMap) {
        return configMap.at("data").entries().keySet().stream()
                .filter(name -> name.startsWith("FARTHING_"));
    }

    private static Set<String> known() {
        try {
            return SETTING.matcher(Files.readString(REFERENCE))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
