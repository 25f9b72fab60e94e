package app.ballast.backlog;

import app.ballast.backlog.filter.FilterProblem;
import app.ballast.backlog.filter.FilterText;
import java.util.List;

/**
 * What a text of the filter language asks for, as one reader may ask it.
 *
 * @param text the same in words, for chips and for writing it back
 * @param filter what to list; of no meaning where there are problems
 * @param problems what could not be read or is not there, in the order of the text
 */
public record ReadFilter(FilterText text, BacklogFilter filter, List<FilterProblem> problems) {

    public ReadFilter {
        problems = List.copyOf(problems);
    }

    public boolean isFine() {
        return problems.isEmpty();
    }
}
