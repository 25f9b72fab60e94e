package app.ballast.common.importing;

/** Takes the good rows of an import one by one, in the order of the file. */
@FunctionalInterface
public interface RowSink<T> {

    /**
     * Takes one row.
     *
     * @param line the line of the file on which the row begins, from 1
     * @param row the row, checked by itself; what only shows among rows (a contradiction between two) is the sink's to find
     */
    void take(long line, T row);
}
