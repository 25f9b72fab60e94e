package app.ballast.decisions;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes to decide.
 *
 * @param question 1 to 200 characters
 * @param background Markdown, at most 20,000 characters; may be empty
 * @param options {@value #LEAST} to {@value #MOST}, by different names
 * @param chosen place of the one that is proposed, from 0; null for none yet
 * @param reviewOn when somebody looks whether it was right; null for not said yet
 * @param supersedes the decision in whose place it is to stand; null for none
 */
public record DecisionDraft(
        String question,
        String background,
        List<OptionDraft> options,
        @Nullable Integer chosen,
        @Nullable LocalDate reviewOn,
        @Nullable DecisionId supersedes) {

    /** With fewer options there is nothing to decide. */
    public static final int LEAST = 2;

    /** More options than anybody can compare. */
    public static final int MOST = 6;

    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_BACKGROUND = 20_000;

    public DecisionDraft {
        question = CleanText.line(question);
        if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
            throw DomainException.invalid("question", "decisions.error.question", LONGEST_QUESTION);
        }
        background = CleanText.of(background);
        if (background.length() > LONGEST_BACKGROUND) {
            throw DomainException.invalid("background", "decisions.error.background", LONGEST_BACKGROUND);
        }
        options = List.copyOf(options);
        if (options.size() < LEAST || options.size() > MOST) {
            throw DomainException.invalid("options", "decisions.error.options", options.size(), LEAST, MOST);
        }
        Set<String> names = new HashSet<>();
        for (OptionDraft option : options) {
            if (!names.add(option.name().toLowerCase(Locale.ROOT))) {
                throw DomainException.invalid("option", "decisions.error.option-twice", option.name());
            }
        }
        if (chosen != null && (chosen < 0 || chosen >= options.size())) {
            throw DomainException.invalid("chosen", "decisions.error.chosen");
        }
    }
}
