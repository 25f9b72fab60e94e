package app.ballast.decisions;

import app.ballast.backlog.ItemKey;
import app.ballast.common.CleanText;
import app.ballast.common.Decimals;
import app.ballast.common.DomainException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that could be done.
 *
 * @param name 1 to 120 characters
 * @param does the items that it takes, at most 50
 * @param delays the items that wait meanwhile, none of those that it takes, at most 50
 * @param delayWeeks for how long they wait, above 0 to 520 weeks; 0 where none does
 * @param expectations what is expected of it, at most 20
 */
public record OptionDraft(
        String name,
        List<ItemKey> does,
        List<ItemKey> delays,
        BigDecimal delayWeeks,
        List<ExpectationDraft> expectations) {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_ITEMS = 50;
    private static final int MOST_EXPECTATIONS = 20;
    private static final int MOST_WEEKS = 520;
    private static final int DECIMALS = 2;

    public OptionDraft {
        name = CleanText.line(name);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw DomainException.invalid("option", "error.name", LONGEST_NAME);
        }
        does = does.stream().distinct().toList();
        delays = delays.stream().distinct().toList();
        if (does.size() > MOST_ITEMS || delays.size() > MOST_ITEMS) {
            throw DomainException.invalid("items", "decisions.error.items", name, MOST_ITEMS);
        }
        Set<ItemKey> both = new HashSet<>(does);
        both.retainAll(delays);
        if (!both.isEmpty()) {
            throw DomainException.invalid(
                    "delays", "decisions.error.both", name, both.iterator().next());
        }
        delayWeeks = Decimals.rounded(delayWeeks, DECIMALS);
        if (delayWeeks.signum() < 0 || delayWeeks.compareTo(BigDecimal.valueOf(MOST_WEEKS)) > 0) {
            throw DomainException.invalid("delayWeeks", "decisions.error.weeks", name, MOST_WEEKS);
        }
        if (delays.isEmpty()) {
            delayWeeks = BigDecimal.ZERO;
        } else if (delayWeeks.signum() == 0) {
            throw DomainException.invalid("delayWeeks", "decisions.error.weeks", name, MOST_WEEKS);
        }
        expectations = List.copyOf(expectations);
        if (expectations.size() > MOST_EXPECTATIONS) {
            throw DomainException.invalid("expectations", "decisions.error.expectations", name, MOST_EXPECTATIONS);
        }
    }
}
