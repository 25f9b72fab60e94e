package app.ballast.backlog.filter;

import java.util.List;

/**
 * What was read from a text.
 *
 * @param filter what could be read; without what the problems are about
 * @param places where each value of each condition begins in the text, from 1
 * @param problems empty where the text says something
 */
public record ParsedFilter(FilterText filter, List<List<Integer>> places, List<FilterProblem> problems) {

    public ParsedFilter {
        places = List.copyOf(places);
        problems = List.copyOf(problems);
    }
}
