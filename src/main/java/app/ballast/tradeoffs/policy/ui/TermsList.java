package app.ballast.tradeoffs.policy.ui;

import app.ballast.reliability.ReliabilityLinks;
import app.ballast.reliability.SloRow;
import app.ballast.tradeoffs.mix.Part;
import app.ballast.tradeoffs.policy.CountingTargets;
import app.ballast.tradeoffs.policy.MixBand;
import app.ballast.tradeoffs.policy.PolicyText;
import app.ballast.tradeoffs.policy.PolicyVersion.CountedSlo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What counts for a policy, and the band of the mix. */
class TermsList extends DescriptionList {

    private final transient PolicyWords words;

    TermsList(PolicyWords words) {
        this.words = words;
        addClassName("policy-terms");
    }

    TermsList with(PolicyText text, List<SloRow> counting, List<CountedSlo> signed) {
        term("policy.term.objectives", objectives(counting, signed));
        term("policy.term.targets", new Span(targets(text.targets())));
        term("policy.term.band", new Span(band(text.band())));
        return this;
    }

    private void term(String key, Component content) {
        add(new Term(words.text(key)), new Description(content));
    }

    private Component objectives(List<SloRow> counting, List<CountedSlo> signed) {
        Div all = new Div();
        if (counting.isEmpty()) {
            all.add(new Span(words.text("policy.objectives.none")));
        }
        counting.forEach(slo -> {
            Anchor service = new Anchor(
                    ReliabilityLinks.service(slo.service()),
                    slo.title() + " " + words.share(slo.objective().fraction()));
            service.getElement().setAttribute("router-link", true);
            all.add(new Div(service));
        });
        Div changed = new Div(words.text("policy.objectives.changed", since(counting, signed)));
        changed.addClassName("policy-changed");
        if (!signed.isEmpty() && !since(counting, signed).isEmpty()) {
            all.add(changed);
        }
        return all;
    }

    /** What is another than when both sides signed. */
    private String since(List<SloRow> counting, List<CountedSlo> signed) {
        Set<Long> now = counting.stream().map(slo -> slo.id().value()).collect(Collectors.toSet());
        Set<Long> then = signed.stream().map(CountedSlo::slo).collect(Collectors.toSet());
        Stream<String> gone = signed.stream()
                .filter(slo -> !now.contains(slo.slo()))
                .map(slo -> words.text("policy.objectives.gone", slo.title()));
        Stream<String> added = counting.stream()
                .filter(slo -> !then.contains(slo.id().value()))
                .map(slo -> words.text("policy.objectives.added", slo.title()));
        Stream<String> moved = signed.stream().flatMap(old -> counting.stream()
                .filter(slo -> slo.id().value() == old.slo()
                        && slo.objective().fraction().compareTo(old.objective()) != 0)
                .map(slo -> words.text("policy.objectives.moved", slo.title(), words.share(old.objective()))));
        return Stream.of(gone, added, moved).flatMap(all -> all).collect(Collectors.joining(", "));
    }

    private String targets(CountingTargets targets) {
        Stream<String> metrics =
                targets.metrics().stream().sorted().map(metric -> words.text("policy.metric." + metric.name()));
        Stream<String> features =
                targets.adoption() ? Stream.of(words.text("policy.targets.adoption")) : Stream.empty();
        String all = Stream.concat(metrics, features).collect(Collectors.joining(", "));
        return all.isEmpty() ? words.text("policy.targets.none") : all;
    }

    private String band(MixBand band) {
        return band.shares().isEmpty()
                ? words.text("policy.band.none")
                : Arrays.stream(Part.values())
                        .filter(band.shares()::containsKey)
                        .map(part -> words.text(
                                "policy.band.part",
                                words.text("policy.part." + part),
                                words.share(band.of(part).least()),
                                words.share(band.of(part).most())))
                        .collect(Collectors.joining(", "));
    }
}
