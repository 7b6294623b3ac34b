package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the commands of docs/guides/backup.md unchanged, except for the folders.
class BackupGuideTest {

    private static final Guide GUIDE = Guide.read("guides/backup.md");

    @TempDir Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void createShell() throws Exception {
        shell = Shell.in(folder);
    }

    @Test
    void the_guides_commands_back_up_verify_and_restore() throws Exception {
        List<String> move = GUIDE.block("sh", "./farthing start").lines().toList();
        assertThat(move).hasSize(2);
        String backup = GUIDE.block("sh", "./farthing backup");
        Path usb = Files.createDirectories(folder.resolve("media/usb"));
        try (Service service = shell.start(move.getLast())) {
            ApiUser ann = ApiUser.register(service.address());
            ann.spend(ann.openAccount("Checking"), "12.30");
            runs(here(backup, "/media/usb"), "Backup written to " + usb.resolve("books.zip"));
        }
        Files.copy(usb.resolve("books.zip"), folder.resolve("books.zip"));

        String trial = GUIDE.block("sh", "./farthing verify");
        runs(here(trial, "/tmp/try"), "No differences. Households: 1, transactions: 1,");
        assertThat(folder.resolve("tmp/try/postgresql")).isDirectory();

        Files.move(shell.data(), folder.resolve("the machine before"));
        runs(
                move.getFirst(),
                "Restored from books.zip. Verification found no differences. Households: 1, ");
        assertThat(shell.data().resolve("postgresql")).isDirectory();
    }

    @Test
    void the_guide_shows_the_usage_of_the_commands() throws Exception {
        List<String> usages = GUIDE.block("", "./farthing backup").lines().toList();
        assertThat(usages).hasSize(2);
        for (String usage : usages) {
            String command = usage.split(" ", 3)[1];
            Service.Ended help = shell.run("./farthing " + command + " --help");
            assertThat(help.output()).startsWith(usage + "\n");
        }
    }

    private String here(String commands, String place) {
        assertThat(commands).contains(place);
        return commands.replace(place, folder + place);
    }

    private void runs(String commands, String words) throws Exception {
        Service.Ended ended = shell.run(commands);
        assertThat(ended.output()).contains(words);
        assertThat(ended.status()).isZero();
    }
}
