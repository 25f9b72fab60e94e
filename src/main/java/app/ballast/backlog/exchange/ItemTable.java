package app.ballast.backlog.exchange;

import java.io.IOException;

/** A table of items that is being written, line by line. */
public interface ItemTable extends AutoCloseable {

    void write(ItemLine line) throws IOException;

    /** Ends the table; the stream below stays open. */
    @Override
    void close() throws IOException;
}
