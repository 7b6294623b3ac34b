package farthing.kubernetes;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A rule that every manifest is valid by the schema of its kind.
final class SchemaRules {

    private interface Fields {
        /// @throws IllegalArgumentException for a field that is unknown or missing
        void check(JsonElement json) throws IOException;
    }

    private interface Types {
        /// @throws RuntimeException for a value of the wrong type
        Object read(String json) throws IOException;
    }

    private record Schema(Fields fields, Types types) {}

    private static final Gson GSON = new Gson();

    /// Kinds that are not listed are refused, among them Secrets, which do not belong into git. To
    /// use another kind, add its schema.
    private static final Map<String, Schema> OF_KUBERNETES =
            Map.ofEntries(
                    kind("v1 ConfigMap", V1ConfigMap::validateJsonElement, V1ConfigMap::fromJson),
                    kind("v1 Namespace", V1Namespace::validateJsonElement, V1Namespace::fromJson),
                    kind("v1 Service", V1Service::validateJsonElement, V1Service::fromJson),
                    kind(
                            "v1 ServiceAccount",
                            V1ServiceAccount::validateJsonElement,
                            V1ServiceAccount::fromJson),
                    kind(
                            "apps/v1 Deployment",
                            V1Deployment::validateJsonElement,
                            V1Deployment::fromJson),
                    kind(
                            "apps/v1 StatefulSet",
                            V1StatefulSet::validateJsonElement,
                            V1StatefulSet::fromJson),
                    kind(
                            "autoscaling/v2 HorizontalPodAutoscaler",
                            V2HorizontalPodAutoscaler::validateJsonElement,
                            V2HorizontalPodAutoscaler::fromJson),
                    kind("batch/v1 Job", V1Job::validateJsonElement, V1Job::fromJson),
                    kind(
                            "networking.k8s.io/v1 Ingress",
                            V1Ingress::validateJsonElement,
                            V1Ingress::fromJson),
                    kind(
                            "networking.k8s.io/v1 NetworkPolicy",
                            V1NetworkPolicy::validateJsonElement,
                            V1NetworkPolicy::fromJson),
                    kind(
                            "policy/v1 PodDisruptionBudget",
                            V1PodDisruptionBudget::validateJsonElement,
                            V1PodDisruptionBudget::fromJson));

    static final List<Rule> ALL =
            List.of(
                    new Rule(
                            "fits-the-schema-of-its-kind",
                            rendering -> rendering.all().flatMap(SchemaRules::misfits).toList()));

    private SchemaRules() {}

    private static Map.Entry<String, Schema> kind(String name, Fields fields, Types types) {
        return Map.entry(name, new Schema(fields, types));
    }

    private static Stream<String> misfits(Manifest manifest) {
        String kind = manifest.apiVersion() + " " + manifest.kind();
        CustomSchema custom = CustomSchema.KNOWN.get(kind);
        if (custom != null) {
            return custom.misfits(manifest);
        }
        Schema schema = OF_KUBERNETES.get(kind);
        if (schema == null) {
            return Stream.of(manifest + ": no schema is known for " + kind);
        }
        try {
            JsonElement json = GSON.toJsonTree(manifest.node().value());
            schema.fields().check(json);
            schema.types().read(json.toString());
            return Stream.empty();
        } catch (IOException | RuntimeException misfit) {
            return Stream.of(manifest + ": " + misfit.getMessage());
        }
    }
}
