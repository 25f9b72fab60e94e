package app.ballast.common.importing;

import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Follows an import from outside: told of its progress, asked whether to go on. Called in the reader's thread, every few kilobytes. */
public interface ImportWatch {

    /** Watches nothing and never cancels. */
    ImportWatch NONE = of(bytes -> {}, () -> false);

    /**
     * Hears of the progress.
     *
     * @param total bytes read so far
     */
    void bytesRead(long total);

    /** True makes the reader stop with {@link ImportCancelled}. */
    boolean cancelled();

    /** A watch of two functions. */
    static ImportWatch of(LongConsumer bytesRead, BooleanSupplier cancelled) {
        return new ImportWatch() {
            @Override
            public void bytesRead(long total) {
                bytesRead.accept(total);
            }

            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }
}
