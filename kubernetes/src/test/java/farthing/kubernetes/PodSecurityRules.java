package farthing.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/// Rules for the security of pods: the restricted profile of the Pod Security Standards, and more.
final class PodSecurityRules {

    static final List<Rule> ALL =
            List.of(
                    Rule.once(
                            "has-one-restricted-namespace",
                            PodSecurityRules::hasOneRestrictedNamespace),
                    Rule.each(
                            "is-in-the-namespace",
                            rendering ->
                                    rendering.all().filter(manifest -> !manifest.is("Namespace")),
                            (rendering, manifest) ->
                                    rendering.has(
                                            "Namespace", manifest.at("metadata.namespace").text())),
                    Rule.each(
                            "keeps-the-restricted-profile",
                            Rendering::containers,
                            PodSecurityRules::keepsTheRestrictedProfile));

    private PodSecurityRules() {}

    private static boolean hasOneRestrictedNamespace(Rendering rendering) {
        List<Manifest> namespaces = rendering.ofKind("Namespace").toList();
        return namespaces.size() == 1
                && namespaces
                        .getFirst()
                        .labels()
                        .get("pod-security.kubernetes.io/enforce")
                        .is("restricted");
    }

    private static boolean isNotRoot(Container container) {
        Node own = container.at("securityContext");
        Node pods = container.pod().spec().get("securityContext");
        return pods.get("runAsNonRoot").is(true)
                && pods.get("runAsUser").number() > 0
                && pods.get("runAsGroup").number() > 0
                && !own.get("runAsNonRoot").isThere()
                && !own.get("runAsUser").isThere()
                && !own.get("runAsGroup").isThere();
    }

    /// The profile, which the namespace enforces only when a pod is created, and a read-only image.
    private static boolean keepsTheRestrictedProfile(Container container) {
        Node own = container.at("securityContext");
        return isNotRoot(container)
                && own.get("readOnlyRootFilesystem").is(true)
                && own.get("allowPrivilegeEscalation").is(false)
                && !own.get("privileged").is(true)
                && own.at("capabilities.drop").is(List.of("ALL"))
                && !own.at("capabilities.add").isThere()
                && !own.get("seccompProfile").isThere()
                && container
                        .pod()
                        .spec()
                        .at("securityContext.seccompProfile.type")
                        .is("RuntimeDefault")
                && keepsOffTheNode(container.pod());
    }

    private static boolean keepsOffTheNode(Pod pod) {
        return Stream.of("hostNetwork", "hostPID", "hostIPC")
                        .noneMatch(key -> pod.spec().get(key).is(true))
                && pod.volumes().noneMatch(volume -> volume.get("hostPath").isThere())
                && pod.containers()
                        .flatMap(container -> container.at("ports").each())
                        .noneMatch(port -> port.get("hostPort").isThere());
    }
}
