package farthing.standalone;

import farthing.backend.database.CannotMigrate;
import farthing.embedded.CannotStart;
import farthing.settings.Flags;
import farthing.settings.Mistakes;
import farthing.settings.StandaloneSettings;
import java.util.List;

/// `demo`: like `start`, with a sample household in a temporary folder that is deleted at the end.
/// Ignores a configured database.
final class Demo {

    private Demo() {}

    static void run(List<String> arguments) throws Mistakes, CannotRun {
        StandaloneSettings settings =
                StandaloneSettings.read(System.getenv(), Flags.read(arguments));
        Port.mustBeFree(settings.http());
        System.out.println("Creating the sample household …");
        try {
            OpenDatabase database = OpenDatabase.temporary(settings);
            Start.serve(settings, database, DemoApplication.class);
        } catch (CannotStart | CannotMigrate e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
    }
}
