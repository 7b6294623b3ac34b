package farthing.backend.server;

import farthing.backend.database.CannotMigrate;
import farthing.backend.database.Migrations;
import farthing.settings.BackendSettings;
import farthing.settings.Mistakes;
import io.quarkus.runtime.Quarkus;

/// The backend as a process of its own: reads its settings, brings the database to this release's
/// schema, serves.
public final class Backend {

    private Backend() {}

    public static void main(String... arguments) {
        try {
            BackendSettings settings = BackendSettings.read(System.getenv());
            settings.quarkusProperties().forEach(System::setProperty);
            Migrations.migrate(
                    settings.database().url(),
                    settings.database().user(),
                    settings.database().password());
            Quarkus.run(arguments);
        } catch (Mistakes e) {
            e.exit();
        } catch (CannotMigrate e) {
            System.err.println("farthing: " + e.getMessage());
            System.exit(1);
        }
    }
}
