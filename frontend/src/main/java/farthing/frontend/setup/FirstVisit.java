package farthing.frontend.setup;

import farthing.contract.RegistrationRequest;
import farthing.frontend.backend.Backend;
import farthing.frontend.backend.BackendProblem;
import farthing.frontend.language.Languages;
import farthing.frontend.language.Text;
import farthing.frontend.server.Answers;
import farthing.frontend.server.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
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

    /// Asks the backend until it says no; after that it stays no.
    public boolean isToCome() {
        if (!over.get() && !isOpen()) {
            over.set(true);
        }
        return !over.get();
    }

    /// An empty registration: refused for its fields where registration is open, and as a whole
    /// where it is not.
    private boolean isOpen() {
        try {
            backend.register(new RegistrationRequest(null, null, null, null));
            return true;
        } catch (BackendProblem problem) {
            return problem.status() == Answers.UNPROCESSABLE;
        }
    }

    /// Before anybody has signed in, the browser's.
    public static Locale locale(Visit visit) {
        return Languages.asked(visit.header("Accept-Language"));
    }

    public static Text text(Visit visit) {
        return Languages.text(locale(visit));
    }
}
