package app.ballast;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/** Whether Ballast may listen where the settings say. */
final class PortCheck {

    private static final int HIGHEST_PORT = 65_535;

    private PortCheck() {}

    /**
     * Passes where the port can be had.
     *
     * @throws StartUpFailure where it is taken, not allowed or no port at all
     */
    static void check(Environment environment) {
        int port = port(environment.getProperty("server.port", "8080"));
        String address = environment.getProperty("server.address");
        try (ServerSocket socket = new ServerSocket()) {
            // As the server itself does; otherwise a restart would have to wait for the old connections to be
            // forgotten.
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (BindException e) {
            throw new StartUpFailure(refused(port, e), e);
        } catch (IOException e) {
            throw new StartUpFailure(
                    "Ballast can't listen on port %d of %s (%s).".formatted(port, address, e.getMessage()), e);
        }
    }

    /** The sentence for a port that somebody else listens on. */
    static String taken(int port) {
        return ("Port %d is taken by another program, perhaps by another Ballast; stop that one, or set SERVER_PORT to a "
                        + "port that is free.")
                .formatted(port);
    }

    private static String refused(int port, BindException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("in use")) {
            return taken(port);
        }
        return "Ballast can't listen on port %d (%s); set SERVER_PORT to another port.".formatted(port, message);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, in the same words as for a number that is out of range.
        }
        throw new StartUpFailure(
                "SERVER_PORT is \"%s\", but must be a whole number from 0 to %d (0 takes any free port)."
                        .formatted(text, HIGHEST_PORT));
    }
}
