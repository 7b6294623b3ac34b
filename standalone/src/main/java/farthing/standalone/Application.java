package farthing.standalone;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Prints the address when the server is ready, then waits for the shutdown.
public class Application implements QuarkusApplication {

    private final String address;

    Application(@ConfigProperty(name = "farthing.backend.url") String address) {
        this.address = address;
    }

    @Override
    public int run(String... arguments) {
        System.out.println(
                "Farthing is ready: open " + address + " in a browser. Ctrl-C stops it.");
        Quarkus.waitForExit();
        return 0;
    }
}
