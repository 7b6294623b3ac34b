package farthing.standalone;

import farthing.backend.database.CannotMigrate;
import farthing.backend.database.Migrations;
import farthing.embedded.CannotStart;
import farthing.embedded.EmbeddedPostgres;
import farthing.operations.Uploads;
import farthing.settings.DatabaseSettings;
import farthing.settings.Flags;
import farthing.settings.Migration;
import farthing.settings.Mistakes;
import farthing.settings.StandaloneSettings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// `start`: runs until it is told to stop. The database is started before the application and
/// stopped after it.
final class Start {

    /// Time for the application to end after its last response.
    private static final Duration LETTING_GO = Duration.ofSeconds(5);

    private Start() {}

    static void run(List<String> arguments) throws Mistakes, CannotRun {
        StandaloneSettings settings =
                StandaloneSettings.read(System.getenv(), Flags.read(arguments));
        try {
            switch (settings.migration()) {
                case START, NONE -> {
                    Port.mustBeFree(settings.http());
                    settings.backups().quarkusProperties().forEach(System::setProperty);
                    serve(settings, OpenDatabase.open(settings), Application.class);
                }
                case ONLY -> migrateAlone(settings);
            }
        } catch (CannotStart e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        } catch (CannotMigrate e) {
            String where = settings.database().map(Record::toString).orElse("" + settings.data());
            throw new CannotRun("Cannot use the database of " + where + ": " + e.getMessage(), e);
        }
    }

    private static void migrateAlone(StandaloneSettings settings)
            throws CannotStart, CannotMigrate {
        try (OpenDatabase database = OpenDatabase.open(settings)) {
            DatabaseSettings reached = database.settings();
            System.out.println(
                    Migrations.migrateAlone(reached.url(), reached.user(), reached.password()));
        }
    }

    private static String migrate(DatabaseSettings reached) throws CannotMigrate {
        return Migrations.migrate(reached.url(), reached.user(), reached.password());
    }

    /// Runs the application on the database until it ends; this process ends with it.
    static void serve(
            StandaloneSettings settings,
            OpenDatabase database,
            Class<? extends QuarkusApplication> application)
            throws CannotMigrate {
        DatabaseSettings reached = database.settings();
        // only this process can migrate its embedded database
        if (settings.migration() == Migration.START || database.embedded().isPresent()) {
            try {
                migrate(reached);
            } catch (CannotMigrate e) {
                database.close();
                throw e;
            }
        }
        settings.quarkusProperties(reached).forEach(System::setProperty);
        Uploads.useOwnFolder();
        CountDownLatch stopped = new CountDownLatch(1);
        Duration longest = settings.http().longestShutdown().plus(LETTING_GO);
        database.embedded().ifPresent(postgres -> endTogether(postgres, stopped, longest));
        Quarkus.run(application, (status, failure) -> end(database, stopped, status, failure));
    }

    /// Stops the database server after the application, and the application if the server ends.
    private static void endTogether(
            EmbeddedPostgres postgres, CountDownLatch stopped, Duration longest) {
        postgres.stopAfter(stopped, longest);
        var unused =
                postgres.ended()
                        .thenRun(() -> {
                            if (stopped.getCount() > 0) {
                                System.err.println(
                                        "farthing: the database ended unexpectedly. No data"
                                                + " is lost. Start Farthing again");
                                System.exit(1);
                            }
                        });
    }

    /// Called when the application has closed all connections, or could not start.
    private static void end(
            OpenDatabase database,
            CountDownLatch stopped,
            int status,
            @Nullable Throwable failure) {
        stopped.countDown();
        database.close();
        if (failure != null && !isToldToStop()) {
            System.err.println("farthing: " + said(failure));
        }
        System.exit(failure != null && status == 0 ? 1 : status);
    }

    /// The message of an exception, or its type if it has none.
    static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message;
    }

    /// Whether this process is already shutting down, for example after Ctrl-C; then an interrupted
    /// start is not a failure.
    private static boolean isToldToStop() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
