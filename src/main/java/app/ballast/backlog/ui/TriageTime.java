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
import org.jspecify.annotations.Nullable;

/** How long new items wait for their decision, as a tile that opens to what it is made of. */
class TriageTime extends Div {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final transient Desk desk;
    private final transient Words words;
    private transient Set<ProductId> of = Set.of();
    private transient @Nullable TimeToTriage read;
    private transient Instant readAt = Instant.MIN;

    TriageTime(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        addClassName("triage-time");
    }

    /**
     * Shows it for some products; it is worked out again once a minute at most, since it hardly changes by one decision.
     *
     * @param waiting how many items wait, as {@link WaitingList#show} counted them */
    void show(Set<ProductId> products, int waiting) {
        TimeToTriage time = read(products, waiting);
        removeAll();
        add(new StatTile(getTranslation("triage.time"), Tone.NEUTRAL, reading(time), () -> explain(time)));
    }

    private TimeToTriage read(Set<ProductId> products, int waiting) {
        Instant now = desk.clock().instant();
        TimeToTriage known = read;
        if (known == null || !of.equals(products) || readAt.plus(KEPT).isBefore(now)) {
            known = desk.watch().time(products, waiting);
            read = known;
            of = products;
            readAt = now;
        }
        return known.waiting(waiting);
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
                List.of(
                        getTranslation("triage.time.note", TriageWatch.DAYS),
                        getTranslation("triage.time.read", words.time(readAt))));
    }
}
