package farthing.standalone;

import farthing.standalone.demo.SampleHousehold;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Enters the sample household, says how to sign in, and waits.
public class DemoApplication implements QuarkusApplication {

    private final String address;

    DemoApplication(@ConfigProperty(name = "farthing.backend.url") String address) {
        this.address = address;
    }

    @Override
    public int run(String... arguments) throws IOException, InterruptedException {
        SampleHousehold.fill(address, LocalDate.now());
        System.out.printf(
                "Farthing's sample household is ready: open %s in a browser and sign in as %s,"
                        + " password %s. Ctrl-C stops it.%n",
                address, SampleHousehold.EMAIL, SampleHousehold.PASSWORD);
        Quarkus.waitForExit();
        return 0;
    }
}
