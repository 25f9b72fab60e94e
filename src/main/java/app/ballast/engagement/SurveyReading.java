package app.ballast.engagement;

import app.ballast.engagement.measures.Csat;
import app.ballast.engagement.measures.Nps;
import app.ballast.engagement.measures.Satisfaction;
import app.ballast.engagement.measures.Survey;
import app.ballast.metrics.PointOrigin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one survey in a period, beside those of the period before.
 *
 * @param byScore how many gave each score
 * @param before the same of the period before
 * @param origins where the answers come from
 * @param lastDay of the latest answer; null without any
 * @param recordedAt when Ballast last learnt of one; null without any
 */
public record SurveyReading(
        Survey survey,
        Map<Integer, Long> byScore,
        Map<Integer, Long> before,
        Set<PointOrigin> origins,
        @Nullable LocalDate lastDay,
        @Nullable Instant recordedAt) {

    public SurveyReading {
        byScore = Map.copyOf(byScore);
        before = Map.copyOf(before);
        origins = Set.copyOf(origins);
    }

    /** What the answers of the period say. */
    public Satisfaction now() {
        return of(byScore);
    }

    /** What those of the period before say. */
    public Satisfaction then() {
        return of(before);
    }

    private Satisfaction of(Map<Integer, Long> scores) {
        return survey == Survey.NPS ? Nps.of(scores) : Csat.of(scores);
    }
}
