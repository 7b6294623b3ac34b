package farthing.frontend.server;

import farthing.operations.Uploads;
import farthing.settings.FrontendSettings;
import farthing.settings.Mistakes;
import io.quarkus.runtime.Quarkus;

/// Main class of the frontend as a separate process: reads the settings and serves the pages.
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
