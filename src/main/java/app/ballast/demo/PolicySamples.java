package app.ballast.demo;

import app.ballast.demo.sample.SamplePerson;
import app.ballast.demo.sample.SampleWorkspace;
import app.ballast.tradeoffs.mix.Part;
import app.ballast.tradeoffs.policy.CountingTargets;
import app.ballast.tradeoffs.policy.MixBand;
import app.ballast.tradeoffs.policy.PolicyBook;
import app.ballast.tradeoffs.policy.PolicyLevels;
import app.ballast.tradeoffs.policy.PolicyText;
import app.ballast.tradeoffs.policy.Signature;
import app.ballast.tradeoffs.policy.Signatures;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The policies that the sample teams have signed: the default levels, and a band for the mix. */
@Component
@Profile("demo")
class PolicySamples {

    private static final Duration AGO = Duration.ofDays(120);
    private static final Duration LATER = Duration.ofHours(3);

    private final PolicyBook book;
    private final Clock clock;

    PolicySamples(PolicyBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    void write(SampleWorkspace samples, SampleIds ids) {
        sign(samples, ids, "CHK", "Amara Okafor", "Priya Raman");
        sign(samples, ids, "SRC", "Zeynep Yılmaz", "Kwame Boateng");
    }

    private void sign(SampleWorkspace samples, SampleIds ids, String product, String one, String other) {
        Instant first = clock.instant().minus(AGO);
        Instant second = first.plus(LATER);
        book.restore(
                ids.product(product),
                new PolicyText(
                        PolicyLevels.DEFAULT,
                        CountingTargets.ALL,
                        new MixBand(Map.of(
                                Part.FEATURE, share("0.4", "0.7"),
                                Part.STABILITY, share("0.1", "0.4"),
                                Part.TECH_DEBT, share("0.1", "0.3"),
                                Part.UNPLANNED, share("0", "0.25"))),
                        second.atZone(ZoneOffset.UTC).toLocalDate()),
                new Signatures(signature(samples, ids, one, first), signature(samples, ids, other, second)),
                second);
    }

    private static MixBand.Share share(String least, String most) {
        return new MixBand.Share(new BigDecimal(least), new BigDecimal(most));
    }

    private static Signature signature(SampleWorkspace samples, SampleIds ids, String name, Instant at) {
        SamplePerson person = samples.people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Signature(ids.of(person), name, at);
    }
}
