package farthing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir Path folder = Path.of("");

    @Test
    void data_survive_a_restart() {
        Path data = folder.resolve("a path with blanks");
        ApiUser ann;
        String account;
        try (Service service = Service.standalone(data)) {
            assertThat(service.output().lines())
                    .containsExactly(
                            "Farthing is ready: open "
                                    + service.address()
                                    + " in a browser. Ctrl-C stops it.");
            ann = ApiUser.register(service.address());
            account = ann.openAccount("Checking");
            ann.spend(account, "12.30");
            String csv = "Date,Payee,Amount\n2026-11-20,Bakery,-4.50\n2026-11-20,Bakery,-4.50\n";
            var preview = ann.upload("/imports", account, csv);
            assertThat(preview.path("counts").path("new").asInt()).isEqualTo(2);
            ann.put(
                    "/imports/" + preview.path("import").asText() + "/acceptance",
                    "{\"rows\": \"new\"}");
            var again = ann.upload("/imports", account, csv);
            assertThat(again.path("counts").path("duplicate").asInt()).isEqualTo(2);
        }
        try (Service service = Service.standalone(data)) {
            var accounts = ann.at(service.address()).get("/accounts").path("accounts");
            assertThat(accounts.path(0).path("balance").asText()).isEqualTo("-21.30");
        }
    }

    @Test
    void a_data_folder_or_port_in_use_is_reported_on_one_line() {
        Path data = folder.resolve("data");
        try (Service service = Service.standalone(data)) {
            String free = Integer.toString(Service.freePort());
            refused(List.of("start", "--port", free, "--data", data.toString()), Map.of());
            String taken = Integer.toString(service.port());
            String other = folder.resolve("other").toString();
            refused(List.of("start", "--port", taken, "--data", other), Map.of());
        }
    }

    @Test
    void a_folder_with_other_files_is_refused_and_unchanged() throws IOException {
        Path foreign = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(foreign.resolve("cat.jpg"), "not books");
        refused(List.of("start", "--data", foreign.toString(), "--port", port()), Map.of());
        assertThat(foreign.resolve("cat.jpg")).hasContent("not books");
    }

    @Test
    void every_invalid_variable_is_reported_on_its_own_line() {
        Service.Ended ended =
                Service.run(
                        List.of("start"),
                        Map.of("FARTHING_PORT", "http", "FARTHING_REGISTRATION", "sometimes"));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.output().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("FARTHING_PORT"))
                .anyMatch(line -> line.contains("FARTHING_REGISTRATION"));
    }

    private static String port() {
        return Integer.toString(Service.freePort());
    }

    private static void refused(List<String> arguments, Map<String, String> environment) {
        Service.Ended ended = Service.run(arguments, environment);
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.output().lines())
                .hasSize(1)
                .allMatch(line -> line.startsWith("farthing: "));
    }
}
