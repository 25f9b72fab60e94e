package app.ballast.integration;

import app.ballast.backlog.filter.FilterProblem;
import java.io.Serial;
import java.util.List;

/** A filter that holds what is no filter. */
final class UnreadableFilter extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FilterProblem> problems;

    /** @param problems in the order of the text, at least one */
    UnreadableFilter(List<FilterProblem> problems) {
        super(problems.getFirst().key());
        this.problems = List.copyOf(problems);
    }

    List<FilterProblem> problems() {
        return problems;
    }
}
