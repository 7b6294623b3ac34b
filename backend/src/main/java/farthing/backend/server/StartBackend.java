package farthing.backend.server;

import farthing.backend.database.CannotMigrate;
import farthing.backend.database.Migrations;
import farthing.operations.Uploads;
import farthing.settings.BackendSettings;
import farthing.settings.DatabaseSettings;
import farthing.settings.Mistakes;
import io.quarkus.runtime.Quarkus;

/// The main class of a backend that runs as its own process. Depending on FARTHING_MIGRATION it
/// migrates the database and serves, only migrates, or only serves.
public final class StartBackend {

    private StartBackend() {}

    public static void main(String... arguments) {
        try {
            BackendSettings settings = BackendSettings.read(System.getenv());
            settings.quarkusProperties().forEach(System::setProperty);
            Uploads.useOwnFolder();
            switch (settings.migration()) {
                case START -> {
                    migrate(settings.database());
                    Quarkus.run(arguments);
                }
                case ONLY -> System.out.println(migrateAlone(settings.database()));
                case NONE -> Quarkus.run(arguments);
            }
        } catch (Mistakes e) {
            e.exit();
        } catch (CannotMigrate e) {
            System.err.println("farthing: " + e.getMessage());
            System.exit(1);
        }
    }

    private static String migrate(DatabaseSettings database) throws CannotMigrate {
        return Migrations.migrate(database.url(), database.user(), database.password());
    }

    private static String migrateAlone(DatabaseSettings database) throws CannotMigrate {
        return Migrations.migrateAlone(database.url(), database.user(), database.password());
    }
}
