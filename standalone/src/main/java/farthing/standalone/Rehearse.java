package farthing.standalone;

import farthing.backend.database.CannotMigrate;
import farthing.embedded.CannotStart;
import farthing.settings.Mistakes;
import farthing.settings.StandaloneSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

/// `rehearse`: starts with a temporary database, runs the [Rehearsal], and ends. The JDK writes an
/// AOT cache of this run for faster starts (`-XX:AOTCacheOutput`, JEP 514).
final class Rehearse {

    private Rehearse() {}

    static void run() throws Mistakes, CannotRun {
        try {
            StandaloneSettings settings =
                    StandaloneSettings.read(
                            Map.of(), Map.of("--port", Integer.toString(freePort())));
            Start.serve(settings, OpenDatabase.temporary(settings), Rehearsal.class);
        } catch (CannotStart | CannotMigrate | IOException e) {
            throw new CannotRun(String.valueOf(e.getMessage()), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
