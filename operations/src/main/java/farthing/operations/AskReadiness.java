package farthing.operations;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// The health check of the images: asks the service on port `FARTHING_PORT` of this machine whether
/// it is ready. The exit status is 0 if it is, 1 if it is not or does not respond within four
/// seconds. It needs only the JVM, no other programs.
public final class AskReadiness {

    private static final int TIMEOUT_MILLIS = 2_000;

    private AskReadiness() {}

    public static void main(String... arguments) {
        System.exit(isReady(System.getenv("FARTHING_PORT")) ? 0 : 1);
    }

    static boolean isReady(String port) {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException away) {
            return false;
        }
    }
}
