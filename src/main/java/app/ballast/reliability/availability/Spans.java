package app.ballast.reliability.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A set of moments as spans: sorted, disjoint and not touching one another, whatever they were made of. Immutable. */
public final class Spans {

    /** No time at all. */
    public static final Spans NONE = new Spans(List.of());

    private final List<Span> sorted;

    private Spans(List<Span> sorted) {
        this.sorted = sorted;
    }

    /** The moments that lie in at least one of these spans, which may come in any order and overlap. */
    public static Spans of(Collection<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted().toList()) {
            if (!merged.isEmpty() && !span.from().isAfter(merged.getLast().to())) {
                Span last = merged.removeLast();
                merged.add(last.to().isBefore(span.to()) ? new Span(last.from(), span.to()) : last);
            } else {
                merged.add(span);
            }
        }
        return new Spans(List.copyOf(merged));
    }

    /** The moments that lie in at least one of these sets. */
    public static Spans union(Collection<Spans> sets) {
        return of(sets.stream().flatMap(set -> set.sorted.stream()).toList());
    }

    /** The moments that lie in this set and in the other. */
    public Spans intersect(Spans other) {
        List<Span> common = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < sorted.size() && j < other.sorted.size()) {
            Span mine = sorted.get(i);
            Span theirs = other.sorted.get(j);
            Instant from = later(mine.from(), theirs.from());
            Instant to = earlier(mine.to(), theirs.to());
            if (from.isBefore(to)) {
                common.add(new Span(from, to));
            }
            if (mine.to().isBefore(theirs.to())) {
                i++;
            } else {
                j++;
            }
        }
        return new Spans(List.copyOf(common));
    }

    /** The moments that lie in this set and not in the other. */
    public Spans minus(Spans other) {
        List<Span> left = new ArrayList<>();
        int next = 0;
        for (Span mine : sorted) {
            Instant from = mine.from();
            while (next < other.sorted.size() && !other.sorted.get(next).to().isAfter(from)) {
                next++;
            }
            for (int i = next;
                    i < other.sorted.size() && other.sorted.get(i).from().isBefore(mine.to());
                    i++) {
                Span taken = other.sorted.get(i);
                if (from.isBefore(taken.from())) {
                    left.add(new Span(from, taken.from()));
                }
                from = later(from, taken.to());
            }
            if (from.isBefore(mine.to())) {
                left.add(new Span(from, mine.to()));
            }
        }
        return new Spans(List.copyOf(left));
    }

    /** Seconds of this set from {@code from} until before {@code to}. */
    public long secondsWithin(Instant from, Instant to) {
        long seconds = 0;
        for (int i = firstEndingAfter(from);
                i < sorted.size() && sorted.get(i).from().isBefore(to);
                i++) {
            Span span = sorted.get(i);
            Instant start = later(span.from(), from);
            Instant end = earlier(span.to(), to);
            seconds += end.getEpochSecond() - start.getEpochSecond();
        }
        return seconds;
    }

    /** The spans in order of time. */
    public List<Span> sorted() {
        return sorted;
    }

    public boolean isEmpty() {
        return sorted.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spans spans && spans.sorted.equals(sorted);
    }

    @Override
    public int hashCode() {
        return sorted.hashCode();
    }

    @Override
    public String toString() {
        return sorted.toString();
    }

    private int firstEndingAfter(Instant moment) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).to().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
