package app.ballast.metrics;

import app.ballast.common.importing.Refusal;
import app.ballast.common.importing.Refusals;
import app.ballast.common.importing.RefusedCell;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One column of a table on its way into its series, a thousand points at a time. */
final class SeriesColumn {

    private static final int CHUNK = 1_000;

    private final String heading;
    private final SeriesRef series;
    private final PointStore points;
    private final PointWriter writer;
    private final Instant began;
    private final PointCheck check;
    private final Map<Instant, Place> chunk = new LinkedHashMap<>();
    private PointTally tally = PointTally.NONE;
    private long repeated;

    private record Place(long line, NewPoint point) {}

    /** @param began when the import did: what was recorded since is of the same table */
    SeriesColumn(String heading, SeriesRef series, PointStore points, PointWriter writer, Instant began) {
        this.heading = heading;
        this.series = series;
        this.points = points;
        this.writer = writer;
        this.began = began;
        this.check = new PointCheck(series, began);
    }

    SeriesRef series() {
        return series;
    }

    PointTally tally() {
        return tally.plus(new PointTally(0, repeated, 0));
    }

    /** Takes a cell; an empty one is a gap. */
    void take(long line, String time, String cell, CellReader cells, Refusals refusals) {
        try {
            NewPoint point = check.check(new SentPoint(time, cells.number(cell, series.unit()), null));
            Place before = chunk.get(point.at());
            if (before == null) {
                chunk.put(point.at(), new Place(line, point));
            } else if (before.point().equals(point)) {
                repeated++;
            } else {
                refusals.accept(Refusal.of(line, heading, "import.why.contradicts", before.line()));
            }
        } catch (RefusedCell e) {
            Refusal refusal = e.on(line);
            refusals.accept(refusal.field().equals("value") ? new Refusal(line, heading, refusal.why()) : refusal);
        }
        if (chunk.size() == CHUNK) {
            flush(refusals);
        }
    }

    /** Writes what has come together. What contradicts an earlier chunk of the same table is refused by its line. */
    void flush(Refusals refusals) {
        points.at(series.id(), chunk.keySet()).forEach((at, there) -> {
            Place mine = chunk.get(at);
            boolean ofThisTable = !there.recordedAt().isBefore(began) && there.origin() == PointOrigin.IMPORT;
            if (mine != null && ofThisTable && !there.says(mine.point())) {
                chunk.remove(at);
                refusals.accept(Refusal.of(mine.line(), heading, "import.series.why.earlier"));
            }
        });
        tally = tally.plus(
                writer.write(series, chunk.values().stream().map(Place::point).toList(), PointOrigin.IMPORT));
        chunk.clear();
    }
}
