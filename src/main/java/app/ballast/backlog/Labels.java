package app.ballast.backlog;

import app.ballast.common.CleanText;
import app.ballast.common.DomainException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words that people find items by, written alike by everybody. */
public final class Labels {

    /** So many an item has at most. */
    public static final int MOST = 20;

    /** The longest, in characters. */
    public static final int LONGEST = 50;

    private Labels() {}

    /**
     * As they are stored: in small letters, blanks as hyphens, each once, by the alphabet.
     *
     * @throws DomainException where one is too long or holds a comma, or there are too many
     */
    public static SortedSet<String> of(Collection<String> written) {
        SortedSet<String> labels = new TreeSet<>();
        for (String label : written) {
            String clean = CleanText.line(label).toLowerCase(Locale.ROOT).replace(' ', '-');
            if (clean.length() > LONGEST || clean.contains(",")) {
                throw DomainException.invalid("labels", "backlog.error.label", shortened(clean), LONGEST);
            }
            if (!clean.isEmpty()) {
                labels.add(clean);
            }
        }
        if (labels.size() > MOST) {
            throw DomainException.invalid("labels", "backlog.error.labels", MOST, labels.size());
        }
        return Collections.unmodifiableSortedSet(labels);
    }

    /** How a label is stored; empty where it is none that could be. */
    static Optional<String> find(String written) {
        try {
            return of(List.of(written)).stream().findFirst();
        } catch (DomainException unheard) {
            return Optional.empty();
        }
    }

    /** Reads labels from one text, parted by commas. */
    public static SortedSet<String> read(String text) {
        return of(Arrays.asList(text.split(",", -1)));
    }

    /** All in one text, as {@link #read} takes it. */
    public static String text(Set<String> labels) {
        return String.join(", ", labels);
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST) + "…";
    }
}
