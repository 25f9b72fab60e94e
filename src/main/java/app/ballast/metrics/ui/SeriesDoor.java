package app.ballast.metrics.ui;

import app.ballast.common.SubjectRef;
import app.ballast.discussion.TalkDoor;
import app.ballast.discussion.TalkReader;
import app.ballast.discussion.TalkWriter;
import app.ballast.metrics.MetricsLinks;
import app.ballast.metrics.SeriesRef;
import app.ballast.metrics.SeriesTalk;
import java.util.function.Function;

/** The way to what is said about a series. */
record SeriesDoor(SeriesTalk talk, SeriesRef series) implements TalkDoor {

    @Override
    public SubjectRef subject() {
        return SeriesTalk.subject(series);
    }

    @Override
    public String path() {
        return MetricsLinks.series(series.key());
    }

    @Override
    public <T> T read(Function<TalkReader, T> question) {
        return talk.read(series.id(), question);
    }

    @Override
    public <T> T write(Function<TalkWriter, T> act) {
        return talk.write(series.id(), act);
    }
}
