package app.ballast.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that stays open for one request after another and costs next to nothing, so that the server is measured. */
final class KeptConnection implements AutoCloseable {

    private final URI base;
    private final String token;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean ended;

    KeptConnection(URI base, String token) throws IOException {
        this.base = base;
        this.token = token;
        socket = new Socket(base.getHost(), base.getPort());
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        socket.setTcpNoDelay(true);
    }

    /** The server ends a connection after so many requests. */
    private void again() throws IOException {
        socket.close();
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        ended = false;
    }

    /** Sends JSON and reads the answer to its end. */
    String post(String path, String json) throws IOException {
        if (ended) {
            again();
        }
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] both = new byte[head.length + body.length];
        System.arraycopy(head, 0, both, 0, head.length);
        System.arraycopy(body, 0, both, head.length, body.length);
        out.write(both);
        String status = line();
        if (!status.contains(" 200 ")) {
            throw new IOException(status);
        }
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.equalsIgnoreCase("connection: close")) {
                ended = true;
            }
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        if (length >= 0) {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        for (int chunk = Integer.parseInt(line(), 16); chunk > 0; chunk = Integer.parseInt(line(), 16)) {
            text.append(new String(in.readNBytes(chunk), StandardCharsets.UTF_8));
            line();
        }
        line();
        return text.toString();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
