package farthing.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AskReadinessTest {

    @Test
    void the_status_of_the_response_decides() throws IOException {
        assertThat(askOneThatAnswers(200)).isTrue();
        assertThat(askOneThatAnswers(503)).isFalse();
    }

    @Test
    void a_stopped_service_is_not_ready() throws IOException {
        String port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = Integer.toString(socket.getLocalPort());
        }
        assertThat(AskReadiness.isReady(port)).isFalse();
    }

    private static boolean askOneThatAnswers(int status) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/q/health/ready",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        try {
            return AskReadiness.isReady(Integer.toString(server.getAddress().getPort()));
        } finally {
            server.stop(0);
        }
    }
}
