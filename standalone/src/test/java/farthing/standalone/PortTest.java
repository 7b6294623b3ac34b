package farthing.standalone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.settings.HttpSettings;
import farthing.settings.LogFormat;
import farthing.settings.LogLevel;
import farthing.settings.LogSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void a_port_in_use_is_refused() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpSettings taken = http("127.0.0.1", other.getLocalPort());

            assertThatThrownBy(() -> Port.mustBeFree(taken))
                    .hasMessageStartingWith("Port " + other.getLocalPort() + " is in use")
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void the_check_releases_the_port() throws Exception {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
        }
        Port.mustBeFree(http("127.0.0.1", port));
        Port.mustBeFree(http("127.0.0.1", port));
    }

    @Test
    void an_address_of_another_machine_is_refused() {
        // 192.0.2.0/24 is for documentation, RFC 5737
        assertThatThrownBy(() -> Port.mustBeFree(http("192.0.2.1", 5000)))
                .hasMessage("192.0.2.1 is not an address of this machine.");
    }

    private static HttpSettings http(String host, int port) {
        LogSettings log = new LogSettings(LogLevel.WARN, LogFormat.TEXT);
        return new HttpSettings(host, port, 1, Duration.ZERO, log);
    }
}
