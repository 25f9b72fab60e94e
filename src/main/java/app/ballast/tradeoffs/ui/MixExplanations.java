package app.ballast.tradeoffs.ui;

import app.ballast.backlog.BacklogLinks;
import app.ballast.backlog.WorkHistory;
import app.ballast.backlog.WorkedItem;
import app.ballast.common.ui.Explanation;
import app.ballast.common.ui.Figures;
import app.ballast.common.ui.Opened;
import app.ballast.reliability.IncidentResponse;
import app.ballast.reliability.ReliabilityLinks;
import app.ballast.tradeoffs.Mix;
import app.ballast.tradeoffs.mix.MixWeek;
import app.ballast.tradeoffs.mix.Part;
import app.ballast.tradeoffs.policy.MixBand;
import app.ballast.tradeoffs.policy.PolicyLinks;
import app.ballast.tradeoffs.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the figures of the investment mix open to: the items and incidents that took the time. */
final class MixExplanations {

    private static final int MOST = 25;

    private final Mix mix;
    private final Figures figures;

    /** One line: what took so many person-days. */
    private record Taken(
            String name,
            Part part,
            double days,
            String source,
            String age,
            @Nullable String link) {}

    MixExplanations(Mix mix, Figures figures) {
        this.mix = mix;
        this.figures = figures;
    }

    /** "features 40 %, stability 18 %, …" of a week. */
    String inWords(MixWeek week) {
        return List.of(Part.values()).stream()
                .map(part -> figures.text(
                        "mix.share",
                        figures.text("mix.part." + part),
                        figures.percent(week.share(part).orElse(0), 0)))
                .collect(Collectors.joining(", "));
    }

    /** Where a week went. */
    Explanation week(MixWeek week) {
        return done(
                new Opened(
                        figures,
                        "mix",
                        figures.text("mix.week", figures.day(week.monday())),
                        mix.product().name()),
                taken(List.of(week), null));
    }

    /** What a part of the whole time went to; of the unplanned part also why. */
    Explanation part(Part part) {
        Opened opened = new Opened(
                figures, "mix", figures.text("mix.part." + part), mix.product().name());
        opened.input(
                "mix.days",
                figures.text("mix.person-days", figures.number(mix.mix().days(part), 1)),
                figures.text("mix.source"),
                figures.age(mix.until()));
        agreed(opened, part);
        return done(opened, taken(mix.mix().weeks(), part));
    }

    private void agreed(Opened opened, Part part) {
        PolicyVersion policy = mix.policy();
        if (policy != null && mix.band().shares().containsKey(part)) {
            opened.input(
                    "mix.agreed",
                    range(part),
                    figures.text("mix.source.policy", policy.number()),
                    figures.age(Objects.requireNonNullElse(policy.holdsFrom(), policy.draftedAt())),
                    PolicyLinks.of(mix.product()));
        }
    }

    /** "40 to 70 %": what is agreed for a part. */
    String range(Part part) {
        MixBand.Share agreed = mix.band().of(part);
        return figures.text(
                "mix.range",
                figures.exactPercent(agreed.least().doubleValue()),
                figures.exactPercent(agreed.most().doubleValue()));
    }

    /** "features 40 %, ▼ under the 50 to 70 % agreed": a part of the whole time, beside what is agreed. */
    String beside(Part part) {
        double share = mix.mix().share(part).orElse(0);
        String said = figures.text("mix.share", figures.text("mix.part." + part), figures.percent(share, 0));
        if (!mix.band().shares().containsKey(part)) {
            return said;
        }
        String where = mix.band().holds(part, share)
                ? "within"
                : share < mix.band().of(part).least().doubleValue() ? "under" : "over";
        return figures.text("mix.beside." + where, said, range(part));
    }

    private Explanation done(Opened opened, List<Taken> taken) {
        taken.stream()
                .limit(MOST)
                .forEach(one -> opened.named(
                        one.name(),
                        figures.text(
                                "mix.taken", figures.number(one.days(), 1), figures.text("mix.part." + one.part())),
                        one.source(),
                        one.age(),
                        one.link()));
        if (taken.size() > MOST) {
            opened.note("mix.rest", taken.size() - MOST);
        }
        if (taken.isEmpty()) {
            opened.note("mix.nothing");
        }
        return opened.note("mix.note", WorkHistory.UNPLANNED)
                .note("balance.definitions")
                .done();
    }

    /** The most first. */
    private List<Taken> taken(List<MixWeek> weeks, @Nullable Part wanted) {
        List<Taken> taken = new ArrayList<>();
        sum(weeks.stream().map(MixWeek::items).toList()).forEach((id, days) -> {
            WorkedItem item = mix.items().get(id);
            if (item != null) {
                taken.add(item(item, days));
            }
        });
        sum(weeks.stream().map(MixWeek::incidents).toList()).forEach((id, days) -> {
            IncidentResponse incident = mix.incidents().get(id);
            if (incident != null) {
                taken.add(incident(incident, days));
            }
        });
        return taken.stream()
                .filter(one -> wanted == null || one.part() == wanted)
                .sorted(Comparator.comparingDouble(Taken::days).reversed().thenComparing(Taken::name))
                .toList();
    }

    private static Map<Long, Double> sum(List<Map<Long, Double>> weeks) {
        return weeks.stream()
                .flatMap(week -> week.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Double::sum));
    }

    private Taken item(WorkedItem item, double days) {
        return new Taken(
                item.key() + " " + item.title(),
                item.unplanned() ? Part.UNPLANNED : Part.valueOf(item.kind().name()),
                days,
                figures.text(item.unplanned() ? "mix.source.label" : "mix.source", WorkHistory.UNPLANNED),
                figures.text(item.done() ? "mix.done" : "mix.running"),
                BacklogLinks.item(item.key()));
    }

    private Taken incident(IncidentResponse incident, double days) {
        String title = incident.title();
        return new Taken(
                figures.text("mix.incident", title == null ? figures.moment(incident.startedAt()) : title),
                Part.UNPLANNED,
                days,
                figures.text("mix.source.incident"),
                figures.moment(incident.startedAt()),
                ReliabilityLinks.incident(incident.incident()));
    }
}
