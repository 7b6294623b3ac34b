package farthing.frontend.server;

import farthing.frontend.language.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while pages can be made. Does not depend on the backend: if all frontends became unready
/// with it, users would see the load balancer's error instead of our page, which retries by itself.
@Readiness
@ApplicationScoped
class PagesReady implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("pages").status(canBeMade()).build();
    }

    private static boolean canBeMade() {
        String title = Languages.text(Locale.ENGLISH).of(ProblemText.class).unavailable_title();
        Layout layout = Layout.bare(title, Languages.of(Locale.ENGLISH), "/");
        FailurePage page = new FailurePage(layout, title, "", "", "/", "");
        page.setLocale(Languages.of(Locale.ENGLISH));
        return page.render().contains(title);
    }
}
