package app.ballast.reliability.checkimport;

/**
 * What became of rows.
 *
 * @param stored new or corrected
 * @param unchanged stored before, or twice in the file
 * @param refused in contradiction to an earlier line of the file
 * @param outages of the services after the import, open ones included
 * @param open of them still open
 */
record MergeTally(long stored, long unchanged, long refused, long outages, long open) {

    static final MergeTally NONE = new MergeTally(0, 0, 0, 0, 0);

    MergeTally plus(MergeTally other) {
        return new MergeTally(
                stored + other.stored,
                unchanged + other.unchanged,
                refused + other.refused,
                outages + other.outages,
                open + other.open);
    }
}
