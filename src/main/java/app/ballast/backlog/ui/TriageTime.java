package app.ballast.backlog.ui;

import app.ballast.backlog.TimeToTriage;
import app.ballast.backlog.TriageWatch;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Reading;
import app.ballast.common.ui.StatTile;
import app.ballast.common.ui.Tone;
import app.ballast.portfolio.ProductId;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** How long new items wait for their decision, as a tile that opens to what it is made of. */
class TriageTime extends Div {

    private final transient Desk desk;
    private final transient Words words;

    TriageTime(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        addClassName("triage-time");
    }

    /** @param waiting how many items wait, as {@link WaitingList#show} counted them */
    void show(Set<ProductId> products, int waiting) {
        TimeToTriage time = desk.watch().time(products, waiting);
        removeAll();
        add(new StatTile(getTranslation("triage.time"), Tone.NEUTRAL, reading(time), () -> explain(time)));
    }

    private Reading reading(TimeToTriage time) {
        Duration median = time.median();
        Duration p90 = time.p90();
        return median == null || p90 == null
                ? new Reading.Unknown(getTranslation("triage.time.none", words.day(time.from())))
                : new Reading.Known(
                        words.duration(median),
                        "",
                        null,
                        getTranslation("triage.time.p90", words.duration(p90), time.waiting()),
                        List.of());
    }

    private Explanation explain(TimeToTriage time) {
        Duration median = time.median();
        Duration p90 = time.p90();
        Instant newest = time.newest();
        String age = newest == null ? "" : words.time(newest);
        String log = getTranslation("triage.time.source");
        String none = getTranslation("backlog.none");
        return new Explanation(
                getTranslation("triage.time"),
                getTranslation("triage.time.formula"),
                List.of(
                        new Explanation.Input(
                                getTranslation("triage.time.decided", words.day(time.from())),
                                words.number(time.decided()),
                                log,
                                age,
                                null),
                        new Explanation.Input(
                                getTranslation("triage.time.median"),
                                median == null ? none : words.duration(median),
                                log,
                                age,
                                null),
                        new Explanation.Input(
                                getTranslation("triage.time.p90.name"),
                                p90 == null ? none : words.duration(p90),
                                log,
                                age,
                                null),
                        new Explanation.Input(
                                getTranslation("triage.time.waiting"),
                                words.number(time.waiting()),
                                log,
                                words.time(desk.clock().instant()),
                                "triage")),
                List.of(getTranslation("triage.time.note", TriageWatch.DAYS)));
    }
}
