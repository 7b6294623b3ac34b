package farthing.operations;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Asks the service on this machine's port `FARTHING_PORT` whether it is ready. The exit status is
/// 0 where it is, 1 where it is not or does not answer within four seconds. The images' health
/// check: it needs nothing of the system but the JVM.
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
