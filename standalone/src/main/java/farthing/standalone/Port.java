package farthing.standalone;

import farthing.settings.HttpSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/// Checks that the application can listen on its configured address.
final class Port {

    private Port() {}

    /// Opens the port and closes it again, before anything else starts.
    ///
    /// @throws CannotRun if the port is in use or not allowed, or the address is not one of this
    ///   machine
    static void mustBeFree(HttpSettings http) throws CannotRun {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(http.host()), http.port()));
        } catch (UnknownHostException e) {
            throw new CannotRun("The address " + http.host() + " does not exist.", e);
        } catch (BindException e) {
            throw new CannotRun(reason(http, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new CannotRun("Cannot listen on " + shown(http) + ": " + e.getMessage(), e);
        }
    }

    private static String reason(HttpSettings http, String message) {
        if (message.contains("Permission denied")) {
            return "Port " + http.port() + " requires root. Choose a port above 1023.";
        }
        if (message.contains("Cannot assign")) {
            return http.host() + " is not an address of this machine.";
        }
        return "Port "
                + http.port()
                + " is in use by another program. Stop it, or choose another port with --port.";
    }

    private static String shown(HttpSettings http) {
        return http.host() + " port " + http.port();
    }
}
