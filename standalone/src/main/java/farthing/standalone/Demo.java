package farthing.standalone;

import farthing.backend.database.CannotMigrate;
import farthing.embedded.CannotStart;
import farthing.settings.Flags;
import farthing.settings.Mistakes;
import farthing.settings.StandaloneSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `demo`: as `start`, on a sample household in a temporary database that is gone afterwards. A
/// configured database or data folder is not touched.
final class Demo {

    private Demo() {}

    static void run(List<String> arguments) throws Mistakes, CannotRun {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("FARTHING_DATABASE_"));
        StandaloneSettings settings = StandaloneSettings.read(environment, Flags.read(arguments));
        Port.mustBeFree(settings.http());
        try {
            Start.serve(settings, OpenDatabase.temporary(settings), DemoApplication.class);
        } catch (CannotStart | CannotMigrate e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
    }
}
