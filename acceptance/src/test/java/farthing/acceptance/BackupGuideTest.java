package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of docs/guides/backup.md, as they stand there. Only the folders are others.
class BackupGuideTest {

    private static final Guide GUIDE = Guide.read("guides/backup.md");

    @TempDir Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void a_place() throws Exception {
        shell = Shell.in(folder);
    }

    @Test
    void a_household_makes_a_backup_tries_it_and_carries_it_to_another_machine() throws Exception {
        List<String> move = GUIDE.block("sh", "./farthing start").lines().toList();
        assertThat(move).hasSize(2);
        String backup = GUIDE.block("sh", "./farthing backup");
        Path usb = Files.createDirectories(folder.resolve("media/usb"));
        try (Service service = shell.start(move.getLast())) {
            ApiUser ann = ApiUser.register(service.address());
            ann.spend(ann.openAccount("Checking"), "12.30");
            runs(here(backup, "/media/usb"), "The backup is " + usb.resolve("books.zip"));
        }
        Files.copy(usb.resolve("books.zip"), folder.resolve("books.zip"));

        String trial = GUIDE.block("sh", "./farthing verify");
        runs(here(trial, "/tmp/try"), "The books are right. Households: 1, transactions: 1,");
        assertThat(folder.resolve("tmp/try/postgresql")).isDirectory();

        Files.move(shell.data(), folder.resolve("the machine before"));
        runs(move.getFirst(), "Restored from books.zip, and the books are right. Households: 1, ");
        assertThat(shell.data().resolve("postgresql")).isDirectory();
    }

    @Test
    void the_commands_are_called_as_their_help_says() throws Exception {
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
