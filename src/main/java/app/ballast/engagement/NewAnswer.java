package app.ballast.engagement;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import app.ballast.engagement.measures.Survey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a survey: nothing of the person who gave it.
 *
 * @param date when it was given
 * @param score one of the survey's
 * @param reference how the system that it comes from calls the answer, 1 to 100 characters; null where it has no name
 */
public record NewAnswer(
        Survey survey, LocalDate date, int score, @Nullable String reference) {

    private static final int LONGEST = 100;

    public NewAnswer {
        if (!survey.has(score)) {
            throw DomainException.invalid(
                    "score", "engagement.error.score", score, survey.name(), survey.least(), survey.most());
        }
        reference = reference == null || reference.isBlank() ? null : CleanText.line(reference);
        if (reference != null && reference.length() > LONGEST) {
            throw DomainException.invalid("id", "engagement.error.reference", LONGEST);
        }
        // An address is the likeliest thing that a column called "id" holds, and must not be kept.
        if (reference != null && reference.contains("@")) {
            throw DomainException.invalid("id", "engagement.error.personal");
        }
    }

    /** An answer whose score was sent as any whole number. */
    public static NewAnswer of(Survey survey, LocalDate date, long score, @Nullable String reference) {
        int fitting = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, score));
        return new NewAnswer(survey, date, fitting, reference);
    }

    /** The survey of this name, in letters of any case. */
    public static Survey survey(String name) {
        return Arrays.stream(Survey.values())
                .filter(survey -> survey.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "survey", "engagement.error.survey", name, Arrays.toString(Survey.values())));
    }
}
