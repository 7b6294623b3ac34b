package farthing.frontend.server;

import farthing.operations.Uploads;
import farthing.settings.FrontendSettings;
import farthing.settings.Mistakes;
import io.quarkus.runtime.Quarkus;

/// The frontend as a process of its own: reads its settings, serves.
public final class Frontend {

    private Frontend() {}

    public static void main(String... arguments) {
        try {
            FrontendSettings.read(System.getenv()).quarkusProperties().forEach(System::setProperty);
            Uploads.useOwnFolder();
            Quarkus.run(arguments);
        } catch (Mistakes e) {
            e.exit();
        }
    }
}
