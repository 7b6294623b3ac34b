package farthing.kubernetes;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rules for Ingresses: an AWS load balancer, which is configured by annotations, or another
/// controller.
final class IngressRules {

    private static final String ALB = "alb.ingress.kubernetes.io/";
    private static final Pattern IDLE =
            Pattern.compile("\\bidle_timeout\\.timeout_seconds=([0-9]{1,4})\\b");

    static final List<Rule> ALL =
            List.of(
                    Rule.each(
                            "is-encrypted",
                            rendering -> rendering.ofKind("Ingress"),
                            ingress ->
                                    isOfAws(ingress)
                                            ? isEncryptedByAws(ingress)
                                            : isEncrypted(ingress)),
                    Rule.each(
                            "keeps-health-and-metrics-private",
                            rendering -> rendering.ofKind("Ingress"),
                            IngressRules::keepsHealthAndMetricsPrivate),
                    Rule.each(
                            "waits-as-long-as-an-import",
                            rendering -> rendering.ofKind("Ingress").filter(IngressRules::isOfAws),
                            ingress -> idleSeconds(ingress) >= Numbers.importSeconds()),
                    Rule.each(
                            "is-let-in",
                            rendering -> rendering.ofKind("Ingress"),
                            (rendering, ingress) ->
                                    paths(ingress)
                                            .flatMap(path -> behind(rendering, path))
                                            .allMatch(pod -> letsIn(rendering, ingress, pod))));

    private IngressRules() {}

    static boolean isOfAws(Manifest ingress) {
        return ingress.at("spec.ingressClassName").is("alb");
    }

    private static boolean isEncryptedByAws(Manifest ingress) {
        return ingress.annotation(ALB + "certificate-arn").text().startsWith("arn:aws")
                && ingress.annotation(ALB + "ssl-redirect").is("443")
                && ingress.annotation(ALB + "ssl-policy")
                        .text()
                        .startsWith("ELBSecurityPolicy-TLS13-1-2")
                && ingress.annotation(ALB + "listen-ports").text().contains("{\"HTTPS\": 443}");
    }

    private static boolean isEncrypted(Manifest ingress) {
        List<String> encrypted =
                ingress.at("spec.tls")
                        .each()
                        .filter(tls -> tls.get("secretName").isThere())
                        .flatMap(tls -> tls.get("hosts").each())
                        .map(Node::text)
                        .toList();
        return ingress.at("spec.rules")
                .each()
                .map(rule -> rule.get("host").text())
                .allMatch(encrypted::contains);
    }

    static Stream<Node> paths(Manifest ingress) {
        return ingress.at("spec.rules").each().flatMap(rule -> rule.at("http.paths").each());
    }

    private static Stream<Pod> behind(Rendering rendering, Node path) {
        return rendering
                .ofKind("Service")
                .filter(service -> service.name().equals(path.at("backend.service.name").text()))
                .filter(NetworkRules::selectsPods)
                .flatMap(service -> NetworkRules.selected(rendering, service));
    }

    /// An AWS load balancer is allowed by networks, a controller in the cluster by its namespace.
    /// Policies for Prometheus, which also have a namespace, are ignored.
    private static boolean letsIn(Rendering rendering, Manifest ingress, Pod pod) {
        String from = isOfAws(ingress) ? "ipBlock" : "namespaceSelector";
        return new Policies(rendering)
                .linesOf(pod, Policies.Direction.INGRESS)
                .filter(line ->
                        !line.policy().labels().get("app.kubernetes.io/component").is("monitoring"))
                .filter(line ->
                        line.ports().allMatch(port -> pod.ports(port.get("port")).count() == 1))
                .anyMatch(line -> line.peers().anyMatch(peer -> peer.get(from).isThere()));
    }

    /// Whether the paths of each host send `/q` and everything below it to no pod.
    private static boolean keepsHealthAndMetricsPrivate(Rendering rendering, Manifest ingress) {
        return ingress.at("spec.rules")
                .each()
                .allMatch(rule ->
                        rule.at("http.paths")
                                .each()
                                .filter(path -> path.get("path").is("/q"))
                                .filter(path -> path.get("pathType").is("Prefix"))
                                .anyMatch(path -> leadsNowhere(rendering, ingress, path)));
    }

    /// The idle timeout of the load balancer, by default 60 s. During an import no bytes are sent.
    private static int idleSeconds(Manifest ingress) {
        return IDLE.matcher(ingress.annotation(ALB + "load-balancer-attributes").text())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(60);
    }

    private static boolean leadsNowhere(Rendering rendering, Manifest ingress, Node path) {
        String service = path.at("backend.service.name").text();
        if (path.at("backend.service.port.name").is("use-annotation")) {
            String action = ingress.annotation(ALB + "actions." + service).text();
            return action.contains("\"fixed-response\"") && action.contains("\"404\"");
        }
        return rendering
                .ofKind("Service")
                .filter(manifest -> manifest.name().equals(service))
                .anyMatch(manifest -> !NetworkRules.selectsPods(manifest));
    }
}
