package farthing.backend.server;

import farthing.backend.http.Api;
import farthing.backend.http.Problems;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// Answers requests that no resource handles: 405 if the path supports other methods, else 404.
/// Without this class the framework would send an HTML page, and sometimes 404 instead of 405.
@ApplicationScoped
class NoSuchCall {

    /// A supported method of a path.
    private record Call(Pattern path, String method) {}

    private final BeanManager beans;

    /// Collected on first use, to keep the start fast.
    private final AtomicReference<List<Call>> calls = new AtomicReference<>(List.of());

    NoSuchCall(BeanManager beans) {
        this.beans = beans;
    }

    void begin(@Observes Router router) {
        router.route("/api/*").order(Integer.MAX_VALUE).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (calls.get().isEmpty()) {
            calls.set(find());
        }
        Set<String> allowed = new TreeSet<>();
        for (Call call : calls.get()) {
            if (call.path().matcher(request.normalizedPath()).matches()) {
                allowed.add(call.method());
            }
        }
        if (!allowed.isEmpty()) {
            // RFC 9110 §15.5.6
            request.response().putHeader("Allow", String.join(", ", allowed));
        }
        Problems.end(request.response(), allowed.isEmpty() ? 404 : 405);
    }

    private List<Call> find() {
        List<Call> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> resource = bean.getBeanClass();
            if (resource.isAnnotationPresent(Api.class)) {
                for (Method method : resource.getDeclaredMethods()) {
                    httpMethod(method).ifPresent(name -> found.add(call(resource, method, name)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Optional<String> httpMethod(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                return Optional.of(http.value());
            }
        }
        return Optional.empty();
    }

    private static Call call(Class<?> resource, Method method, String httpMethod) {
        String path = resource.getAnnotation(Path.class).value();
        Path more = method.getAnnotation(Path.class);
        String all = more == null ? path : path + "/" + more.value();
        return new Call(Pattern.compile(all.replaceAll("\\{[^}]+}", "[^/]+") + "/?"), httpMethod);
    }
}
