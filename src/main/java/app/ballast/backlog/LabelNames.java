package app.ballast.backlog;

import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Labels that are in use on items that the asker sees. Steps from one label to the next along the index of labels, so that
 * it costs as much at a million labelled items as at a hundred.
 */
@Component
class LabelNames {

    /** So many labels that the asker does not see are passed before the search for more is given up. */
    private static final int STEPS = 200;
    /** Databases that skip signs when they sort put other labels between those that begin alike. */
    private static final int ASTRAY = 20;

    private final EntityManager entities;
    private final PortfolioService portfolio;

    LabelNames(EntityManager entities, PortfolioService portfolio) {
        this.entities = entities;
        this.portfolio = portfolio;
    }

    boolean isThere(String label) {
        return isThere(label, seen());
    }

    /** Whether it is in use, and only on items that the asker does not see. */
    boolean isHidden(String written) {
        return isHidden(written, seen());
    }

    /** Whether it is in use, and on no item of some products. */
    boolean isHidden(String written, Collection<Long> seen) {
        return Labels.find(written)
                .filter(label -> label.equals(next("l = :after", label)))
                .filter(label -> !isThere(label, seen))
                .isPresent();
    }

    /** By the alphabet. */
    List<String> beginning(String typed, int most) {
        String begin = typed.toLowerCase(Locale.ROOT);
        List<Long> seen = seen();
        List<String> found = new ArrayList<>();
        int astray = 0;
        String label = next("l >= :after", begin);
        for (int step = 0; step < STEPS && label != null && found.size() < most && astray < ASTRAY; step++) {
            if (!label.startsWith(begin)) {
                astray++;
            } else if (isThere(label, seen)) {
                found.add(label);
                astray = 0;
            }
            label = next("l > :after", label);
        }
        return found;
    }

    private @Nullable String next(String condition, String after) {
        return entities.createQuery(
                        "select l from WorkItem w join w.labels l where " + condition + " order by l", String.class)
                .setParameter("after", after)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private boolean isThere(String label, Collection<Long> seen) {
        return !seen.isEmpty()
                && !entities.createQuery(
                                "select w.id from WorkItem w join w.labels l where l = :label and w.productId in :seen",
                                Long.class)
                        .setParameter("label", label)
                        .setParameter("seen", seen)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    private List<Long> seen() {
        return portfolio.visibleProducts().stream().map(ProductId::value).toList();
    }
}
