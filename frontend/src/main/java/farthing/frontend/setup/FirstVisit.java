package farthing.frontend.setup;

import farthing.frontend.backend.Backend;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Whether anybody has set up a household yet.
@ApplicationScoped
public class FirstVisit {

    private final Backend backend;
    private final AtomicBoolean over = new AtomicBoolean();

    @Inject
    public FirstVisit(@RestClient Backend backend) {
        this.backend = backend;
    }

    /// Asks the backend until somebody has registered; then the answer no longer changes.
    public boolean isToCome() {
        if (!over.get() && !backend.registrations().firstUser()) {
            over.set(true);
        }
        return !over.get();
    }

    /// Whether a new user may set up a household: the first user, or anybody if registration is
    /// open.
    public boolean isOpen() {
        return isToCome() || backend.registrations().registration().equals("open");
    }
}
