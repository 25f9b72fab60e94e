package app.ballast.engagement.ga4;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Knows a table by the numbers in its header, since the words are in the reader's language. */
final class HeaderShape {

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,4}");
    private static final int NONE = -1;
    private static final Set<Set<Integer>> WINDOWS = Set.of(Set.of(30, 7, 1), Set.of(28, 7, 1));

    private HeaderShape() {}

    /** The header without empty cells at its end. */
    static List<String> trimmed(List<String> cells) {
        List<String> trimmed = new ArrayList<>(cells);
        while (!trimmed.isEmpty() && trimmed.getLast().isEmpty()) {
            trimmed.removeLast();
        }
        return List.copyOf(trimmed);
    }

    /** A column without a number, then three in any order with the windows 30 (or 28), 7 and 1. */
    static boolean isActiveUsers(List<String> header) {
        return header.size() == 4
                && number(header.getFirst()) == NONE
                && WINDOWS.stream()
                        .anyMatch(windows -> windows.equals(Set.copyOf(numbers(header.subList(1, header.size())))));
    }

    /** A column without a number, then at least two with 0, 1, 2… in this order. */
    static boolean isRetention(List<String> header) {
        if (header.size() < 3 || number(header.getFirst()) != NONE) {
            return false;
        }
        for (int i = 1; i < header.size(); i++) {
            if (number(header.get(i)) != i - 1) {
                return false;
            }
        }
        return true;
    }

    static List<Integer> numbers(List<String> cells) {
        return cells.stream().map(HeaderShape::number).toList();
    }

    /** The only number in the cell, or -1 where there is none or more than one. */
    private static int number(String cell) {
        List<String> found =
                NUMBER.matcher(cell).results().map(MatchResult::group).toList();
        return found.size() == 1 ? Integer.parseInt(found.getFirst()) : NONE;
    }
}
