package app.ballast.backlog.filter;

import app.ballast.common.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a filter cannot be read.
 *
 * @param position where in the text, from 1
 * @param key of its message in the bundle
 * @param what the part of the text at fault
 * @param allowed what may stand there, empty where a list would not help
 * @param nearest what was probably meant, null where nothing is near
 */
public record FilterProblem(
        int position,
        String key,
        String what,
        List<String> allowed,
        @Nullable String nearest) {

    public FilterProblem {
        allowed = List.copyOf(allowed);
    }

    static FilterProblem of(int position, String key, String what) {
        return new FilterProblem(position, key, what, List.of(), null);
    }

    /** Something that is not there, with what comes near it among what is. */
    public static FilterProblem unknown(int position, String key, String what, List<String> known) {
        return new FilterProblem(position, key, what, known, Nearest.to(what, known));
    }

    /** The message in the reader's language: what is wrong, where, and what to write instead. */
    public String text(Locale locale) {
        String said = Messages.text(locale, "filter.problem." + key, what, position, String.join(", ", allowed));
        return nearest == null ? said : said + " " + Messages.text(locale, "filter.problem.nearest", nearest);
    }
}
