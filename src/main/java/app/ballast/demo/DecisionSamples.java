package app.ballast.demo;

import app.ballast.decisions.DecisionArchive;
import app.ballast.decisions.DecisionDraft;
import app.ballast.decisions.DecisionService;
import app.ballast.decisions.ExpectationDraft;
import app.ballast.decisions.KnownMetric;
import app.ballast.decisions.OptionDraft;
import app.ballast.decisions.PastDecision;
import app.ballast.demo.sample.SampleDecision;
import app.ballast.demo.sample.SampleDecisions;
import app.ballast.demo.sample.SamplePerson;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.people.PersonId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes decisions as they were taken; what came of them is worked out from what was measured. */
@Component
@Profile("demo")
class DecisionSamples {

    private static final LocalTime MORNING = LocalTime.of(9, 42);

    private final DecisionArchive archive;
    private final DecisionService decisions;
    private final Clock clock;

    DecisionSamples(DecisionArchive archive, DecisionService decisions, Clock clock) {
        this.archive = archive;
        this.decisions = decisions;
        this.clock = clock;
    }

    void write(SampleWorkspace samples, SampleIds ids) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        for (SampleDecision sample : SampleDecisions.all()) {
            LocalDate day = today.minusDays(sample.ago());
            LocalDate by = (sample.open() ? today : day).plusDays(sample.after());
            List<KnownMetric> known = decisions.metrics(ids.product(sample.product()));
            List<OptionDraft> options = sample.options().stream()
                    .map(option -> option(sample, option, by, known, ids))
                    .toList();
            PersonId proposer = person(samples, ids, sample.proposer());
            Instant at = day.atTime(MORNING).toInstant(ZoneOffset.UTC);
            archive.restore(
                    ids.product(sample.product()),
                    new PastDecision(
                            new DecisionDraft(sample.question(), sample.background(), options, 0, by, null),
                            proposer,
                            sample.proposer(),
                            at,
                            signed(samples, ids, sample, proposer, at),
                            sample.learnt()));
        }
        archive.lookBack();
    }

    private static PastDecision.@Nullable Signed signed(
            SampleWorkspace samples, SampleIds ids, SampleDecision sample, PersonId proposer, Instant at) {
        return sample.open()
                ? null
                : new PastDecision.Signed(
                        proposer, sample.proposer(), person(samples, ids, sample.other()), sample.other(), at);
    }

    private static PersonId person(SampleWorkspace samples, SampleIds ids, String name) {
        SamplePerson found = samples.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
        return ids.of(found);
    }

    private static OptionDraft option(
            SampleDecision sample, SampleDecision.Option option, LocalDate by, List<KnownMetric> known, SampleIds ids) {
        return new OptionDraft(
                option.name(),
                option.does().stream()
                        .map(title -> ids.item(sample.product(), title))
                        .toList(),
                option.delays().stream()
                        .map(title -> ids.item(sample.product(), title))
                        .toList(),
                BigDecimal.valueOf(option.weeks()),
                option.expected().stream()
                        .map(expected -> expectation(expected, by, known))
                        .toList());
    }

    private static ExpectationDraft expectation(
            SampleDecision.Expected expected, LocalDate by, List<KnownMetric> known) {
        KnownMetric metric = known.stream()
                .filter(one ->
                        one.ref().kind() == expected.kind() && one.about().equals(expected.about()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is called " + expected.about()));
        return new ExpectationDraft(
                metric.ref(), expected.direction(), expected.amount(), by, expected.confidence(), null);
    }
}
