package app.ballast.metrics;

/**
 * What became of points.
 *
 * @param stored new or different from what was there
 * @param unchanged there before with the same value
 * @param kept not stored, since a person entered what is there
 */
public record PointTally(long stored, long unchanged, long kept) {

    public static final PointTally NONE = new PointTally(0, 0, 0);

    public PointTally plus(PointTally other) {
        return new PointTally(stored + other.stored, unchanged + other.unchanged, kept + other.kept);
    }
}
