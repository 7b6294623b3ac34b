package farthing.frontend;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

/// What the tests of the pages begin with: Anna has signed in, and the backend was asked nothing.
abstract class Visit {

    @TestHTTPResource("/")
    URI base;

    Browser anna;

    @BeforeEach
    void annaHasSignedIn() {
        FakeBackend.SENT.clear();
        FakeBackend.ASKED.clear();
        anna = new Browser(base).as("anna");
    }
}
