package farthing.standalone;

import farthing.settings.Mistakes;
import java.util.List;

/// The command line of the standalone application: `start` (the default), `demo`, `verify`,
/// `backup`, `restore`, and `rehearse` for the build. An error is printed as one line; the exit
/// status is 2 for invalid arguments, 1 for other failures.
public final class Standalone {

    private Standalone() {}

    public static void main(String... arguments) {
        List<String> words = List.of(arguments);
        boolean bare = words.isEmpty() || words.getFirst().startsWith("-");
        String command = bare ? "start" : words.getFirst();
        List<String> rest = bare ? words : words.subList(1, words.size());
        try {
            switch (command) {
                case "start" -> Start.run(rest);
                case "demo" -> Demo.run(rest);
                case "verify" -> System.exit(Verify.run(rest) ? 0 : 1);
                case "backup" -> BackUp.run(rest);
                case "restore" -> Restore.run(rest);
                case "rehearse" -> Rehearse.run();
                default -> {
                    System.err.println("farthing: unknown command \"" + command + "\"");
                    System.exit(2);
                }
            }
        } catch (Mistakes e) {
            e.exit();
        } catch (CannotRun e) {
            System.err.println("farthing: " + e.getMessage());
            System.exit(1);
        }
    }
}
