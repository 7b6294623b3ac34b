package farthing.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;

/// Imports a file through the API.
///
/// @param preview the duration of the preview
/// @param acceptance the duration of the import of all rows
record ImportTimes(Duration preview, Duration acceptance) {

    private static final String BOUNDARY = "----farthing-bench";

    static ImportTimes of(BenchHousehold household, Path file)
            throws IOException, InterruptedException {
        String path = household.path() + "/imports";
        long began = System.nanoTime();
        JsonNode preview =
                household
                        .caller()
                        .post(
                                path,
                                "multipart/form-data; boundary=" + BOUNDARY,
                                BodyPublishers.concat(
                                        BodyPublishers.ofString(head(household.account())),
                                        BodyPublishers.ofFile(file),
                                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
        long previewed = System.nanoTime();
        household
                .caller()
                .put(
                        path + "/" + preview.path("import").asText() + "/acceptance",
                        "{\"rows\":\"new\"}");
        long accepted = System.nanoTime();
        return new ImportTimes(
                Duration.ofNanos(previewed - began), Duration.ofNanos(accepted - previewed));
    }

    private static String head(String account) {
        return """
        --%1$s
        Content-Disposition: form-data; name="account"

        %2$s
        --%1$s
        Content-Disposition: form-data; name="file"; filename="bank.csv"
        Content-Type: text/csv

        """
                .formatted(BOUNDARY, account)
                .replace("\n", "\r\n");
    }
}
