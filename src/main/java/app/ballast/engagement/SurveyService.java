package app.ballast.engagement;

import app.ballast.audit.Activity;
import app.ballast.audit.ActivityLog;
import app.ballast.common.DomainException;
import app.ballast.common.Period;
import app.ballast.common.SubjectRef;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.ProductSide;
import app.ballast.common.access.SignedIn;
import app.ballast.engagement.measures.Survey;
import app.ballast.metrics.PointOrigin;
import app.ballast.metrics.PointTally;
import app.ballast.people.CurrentUser;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import app.ballast.portfolio.ProductRef;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How satisfied customers say they are: read by everybody who sees the product, brought by product managers. Of an answer its
 * day and its score are kept, and nothing of who gave it.
 */
@Service
@DeniedByDefault
@Transactional
public class SurveyService {

    /** Answers of one batch. */
    public static final int MOST = 10_000;

    private static final int MOST_BY_HAND = 1_000;
    private static final int LISTED = 1_000;

    private final SurveyStore store;
    private final AnswerWriter writer;
    private final PortfolioService portfolio;
    private final ActivityLog log;
    private final CurrentUser user;
    private final Clock clock;

    SurveyService(
            SurveyStore store,
            AnswerWriter writer,
            PortfolioService portfolio,
            ActivityLog log,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.portfolio = portfolio;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /** Both surveys of a product in a period. Always as many queries. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<SurveyReading> readings(ProductId id, Period period) {
        ProductRef product = portfolio.product(id);
        List<SurveyStore.Tally> now = store.tallies(product.id(), period.from(), period.to());
        List<SurveyStore.Tally> before = store.tallies(
                product.id(), period.before().from(), period.before().to());
        return EnumSet.allOf(Survey.class).stream()
                .map(survey -> reading(survey, of(survey, now), of(survey, before)))
                .toList();
    }

    private static List<SurveyStore.Tally> of(Survey survey, List<SurveyStore.Tally> tallies) {
        return tallies.stream().filter(tally -> tally.survey() == survey).toList();
    }

    private static SurveyReading reading(Survey survey, List<SurveyStore.Tally> now, List<SurveyStore.Tally> before) {
        Set<PointOrigin> origins = new HashSet<>();
        now.forEach(tally -> origins.add(tally.origin()));
        return new SurveyReading(
                survey,
                byScore(now),
                byScore(before),
                origins,
                now.stream()
                        .map(SurveyStore.Tally::lastDay)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                now.stream()
                        .map(SurveyStore.Tally::recordedAt)
                        .max(Comparator.<Instant>naturalOrder())
                        .orElse(null));
    }

    private static Map<Integer, Long> byScore(List<SurveyStore.Tally> tallies) {
        Map<Integer, Long> byScore = new HashMap<>();
        tallies.forEach(tally -> byScore.merge(tally.score(), tally.answers(), Long::sum));
        return byScore;
    }

    /** The answers of a period, the latest first, at most {@value #LISTED}. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<AnswerRow> answers(ProductId id, Period period) {
        return store.newest(portfolio.product(id).id(), period.from(), period.to(), LISTED);
    }

    /**
     * Stores what a program sent, all or nothing. An answer with a reference takes the place of the one with the same; each
     * other is a new one.
     *
     * @param answers 1 to {@value #MOST}
     */
    @ProductSide
    public PointTally take(ProductId id, List<NewAnswer> answers, PointOrigin origin) {
        ProductRef product = portfolio.product(id);
        if (answers.isEmpty() || answers.size() > MOST) {
            throw DomainException.invalid("answers", "engagement.error.answers", answers.size(), MOST);
        }
        LocalDate last = FeatureAdoption.lastDay(clock);
        answers.forEach(answer -> FeatureAdoption.checkDay(answer.date(), last));
        AnswerWriter.Written written = writer.write(product.id(), answers, origin, false);
        return new PointTally(written.stored(), written.unchanged(), 0);
    }

    /**
     * Stores answers that a person typed: several people who gave the same score on a day.
     *
     * @param count 1 to {@value #MOST_BY_HAND}
     * @return which they are, to take them back
     */
    @ProductSide
    public List<AnswerId> enter(ProductId id, NewAnswer answer, long count) {
        ProductRef product = portfolio.product(id);
        FeatureAdoption.checkDay(answer.date(), FeatureAdoption.lastDay(clock));
        if (count < 1 || count > MOST_BY_HAND) {
            throw DomainException.invalid("count", "engagement.error.by-hand", count, MOST_BY_HAND);
        }
        writer.write(product.id(), Collections.nCopies((int) count, answer), PointOrigin.PERSON, false);
        log.record(entry(product, "entered answers")
                .because("%d × %s %d of %s".formatted(count, answer.survey(), answer.score(), answer.date())));
        return store.newest(product.id(), answer.date(), answer.date(), LISTED).stream()
                .filter(row ->
                        row.origin() == PointOrigin.PERSON && row.answer().equals(answer))
                .limit(count)
                .map(AnswerRow::id)
                .toList();
    }

    /** Takes answers out. */
    @ProductSide
    public void remove(ProductId id, List<AnswerId> answers) {
        ProductRef product = portfolio.product(id);
        int removed = answers.isEmpty() ? 0 : store.remove(product.id(), answers);
        if (removed == 0) {
            throw DomainException.notFound("answer");
        }
        log.record(entry(product, "removed answers").because(String.valueOf(removed)));
    }

    private Activity entry(ProductRef product, String action) {
        return Activity.of(
                user.actor(),
                new SubjectRef("product", product.id().value()),
                product.name(),
                product.id().value(),
                action);
    }
}
