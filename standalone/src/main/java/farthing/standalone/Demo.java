package farthing.standalone;

import farthing.backend.database.CannotMigrate;
import farthing.embedded.CannotStart;
import farthing.settings.Flags;
import farthing.settings.Mistakes;
import farthing.settings.StandaloneSettings;
import java.util.List;

/// `demo`: as `start`, on a sample household in a temporary folder that is deleted at the end, also
/// where another database is configured.
final class Demo {

    private Demo() {}

    static void run(List<String> arguments) throws Mistakes, CannotRun {
        StandaloneSettings settings =
                StandaloneSettings.read(System.getenv(), Flags.read(arguments));
        Port.mustBeFree(settings.http());
        System.out.println("Making the sample household …");
        try {
            OpenDatabase database = OpenDatabase.temporary(settings);
            Start.serve(settings, database, DemoApplication.class);
        } catch (CannotStart | CannotMigrate e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
    }
}
