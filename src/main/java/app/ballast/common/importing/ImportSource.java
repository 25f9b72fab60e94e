package app.ballast.common.importing;

import java.io.InputStream;

/**
 * A file to import. Readers take what is in the stream but leave closing it to the caller.
 *
 * @param stream the file's bytes
 * @param maxBytes the size past which the file is refused as a whole
 * @param watch follows the progress and may cancel
 */
public record ImportSource(InputStream stream, long maxBytes, ImportWatch watch) {

    /** The size that is taken unless the caller says otherwise: 100 MB. */
    public static final long DEFAULT_MAX_BYTES = 100_000_000;

    public ImportSource {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("a file of at most " + maxBytes + " bytes holds nothing");
        }
    }

    /** A source of the default size that nobody watches. */
    public static ImportSource of(InputStream stream) {
        return new ImportSource(stream, DEFAULT_MAX_BYTES, ImportWatch.NONE);
    }
}
