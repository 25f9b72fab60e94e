package app.ballast.common.importing;

import java.io.Serial;

/** Thrown out of a reader after its {@link ImportWatch} asked it to stop; nothing of the file is to be stored. */
public final class ImportCancelled extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ImportCancelled() {
        super("The import was cancelled.");
    }
}
