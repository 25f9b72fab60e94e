package app.ballast.demo.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that falls the same way every time. Each part of the workspace throws dice of its own, so that a change to one part
 * leaves the others as they are.
 */
final class Dice {

    private static final long SEED = 42;
    private static final int PRIME = 31;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Dice of(String part) {
        return new Dice(SEED * PRIME + part.hashCode());
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A factor around 1, off by at most {@code spread}, seldom by that much. */
    double wobble(double spread) {
        return 1 + spread * (random.nextDouble() + random.nextDouble() - 1);
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Some of them, each at most once, in the order drawn. */
    <T> List<T> some(List<T> all, int count) {
        List<T> rest = new ArrayList<>(all);
        int wanted = Math.min(count, rest.size());
        for (int i = 0; i < wanted; i++) {
            Collections.swap(rest, i, between(i, rest.size() - 1));
        }
        return List.copyOf(rest.subList(0, wanted));
    }
}
