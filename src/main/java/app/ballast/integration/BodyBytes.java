package app.ballast.integration;

import app.ballast.common.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The body of a request, as the bytes that came, and no more of them than is good. */
final class BodyBytes {

    private static final int MEGABYTE = 1_048_576;

    private BodyBytes() {}

    /**
     * Reads it to its end.
     *
     * @param megabytes that it may have at most; 413 with more, of which no more is read
     */
    static byte[] read(HttpServletRequest request, int megabytes) throws IOException {
        int most = megabytes * MEGABYTE;
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, Messages.text(Locale.ENGLISH, "error.api.too-large", megabytes));
        }
        return bytes;
    }
}
