package app.ballast.common.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects refusals: keeps the first {@value #KEPT} and counts the rest, so that a file of nothing but bad lines fits in memory. */
public final class Refusals implements Consumer<Refusal> {

    /** How many refusals are kept in full. */
    public static final int KEPT = 1_000;

    private final List<Refusal> kept = new ArrayList<>();
    private long count;

    @Override
    public void accept(Refusal refusal) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(refusal);
        }
    }

    /** The first refusals in the order of the file, at most {@value #KEPT}. */
    public List<Refusal> kept() {
        return List.copyOf(kept);
    }

    /** All refusals, kept or not. */
    public long count() {
        return count;
    }

    /** Refusals that were counted only. */
    public long notKept() {
        return count - kept.size();
    }
}
