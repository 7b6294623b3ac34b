package farthing.standalone;

import farthing.standalone.demo.SampleHousehold;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Creates the sample household, prints how to sign in, and waits for the shutdown.
public class DemoApplication implements QuarkusApplication {

    private final String address;

    DemoApplication(@ConfigProperty(name = "farthing.backend.url") String address) {
        this.address = address;
    }

    @Override
    public int run(String... arguments) throws Exception {
        int entered = SampleHousehold.fill(address, Clock.system(zone()));
        System.out.printf(
                """
                Farthing is ready with a sample household of %,d transactions.
                  open      %s
                  e-mail    %s
                  password  %s
                Ctrl-C stops it and deletes everything.
                """,
                entered, address, SampleHousehold.EMAIL, SampleHousehold.PASSWORD);
        Quarkus.waitForExit();
        return 0;
    }

    /// The time zone of this machine; UTC if it has a name that the API does not accept.
    private static ZoneId zone() {
        ZoneId zone = ZoneId.systemDefault();
        return ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone : ZoneId.of("UTC");
    }
}
