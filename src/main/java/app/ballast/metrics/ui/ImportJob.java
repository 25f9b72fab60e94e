package app.ballast.metrics.ui;

import app.ballast.common.importing.ImportWatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** An import under way, seen from both sides: the worker tells how far it is, the page may cancel it. */
final class ImportJob implements ImportWatch {

    private final long bytes;
    private final AtomicLong read = new AtomicLong();
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** @param bytes size of the file */
    ImportJob(long bytes) {
        this.bytes = bytes;
    }

    @Override
    public void bytesRead(long total) {
        read.set(total);
    }

    @Override
    public boolean cancelled() {
        return cancelled.get() || Thread.currentThread().isInterrupted();
    }

    void cancel() {
        cancelled.set(true);
    }

    /** How much of the file is read, from 0 to 1; what comes after takes a while longer. */
    double share() {
        return bytes == 0 ? 1 : Math.min(1, (double) read.get() / bytes);
    }
}
