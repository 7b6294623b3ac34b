package farthing.acceptance;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The contents of compose.yaml. Unknown and duplicate keys are errors.
record Compose(
        String name,
        @JsonProperty("x-held") Map<String, Object> held,
        @JsonProperty("x-asked") Map<String, Object> asked,
        Map<String, Container> services,
        Map<String, Secret> secrets,
        Map<String, @Nullable Object> volumes,
        Map<String, @Nullable Network> networks) {

    record Container(
            @Nullable String restart,
            boolean readOnly,
            List<String> capDrop,
            List<String> securityOpt,
            int pidsLimit,
            @Nullable String stopGracePeriod,
            String image,
            @Nullable Build build,
            @Nullable String user,
            Map<String, String> environment,
            List<String> ports,
            List<String> networks,
            List<String> volumes,
            List<String> tmpfs,
            @Nullable String shmSize,
            @Nullable String memLimit,
            List<String> secrets,
            Map<String, Dependency> dependsOn,
            @Nullable HealthCheck healthcheck) {

        Container {
            capDrop = requireNonNullElse(capDrop, List.of());
            securityOpt = requireNonNullElse(securityOpt, List.of());
            environment = requireNonNullElse(environment, Map.of());
            ports = requireNonNullElse(ports, List.of());
            networks = requireNonNullElse(networks, List.of());
            volumes = requireNonNullElse(volumes, List.of());
            tmpfs = requireNonNullElse(tmpfs, List.of());
            secrets = requireNonNullElse(secrets, List.of());
            dependsOn = requireNonNullElse(dependsOn, Map.of());
        }
    }

    record Build(String context, String dockerfile) {}

    record Dependency(String condition) {}

    record HealthCheck(
            List<String> test, String interval, String timeout, String startPeriod, int retries) {}

    record Secret(String file) {}

    record Network(boolean internal) {}

    private static final ObjectMapper KEYS =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    /// @throws IllegalArgumentException if a key is unknown or a value has the wrong type
    /// @throws org.yaml.snakeyaml.error.YAMLException if the text is not YAML or has a duplicate
    ///   key
    static Compose read(String yaml) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        Object tree = new Yaml(new SafeConstructor(strict)).load(yaml);
        return KEYS.convertValue(tree, Compose.class);
    }
}
