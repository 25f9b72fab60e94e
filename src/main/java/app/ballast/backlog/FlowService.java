package app.ballast.backlog;

import app.ballast.common.SearchText;
import app.ballast.common.access.DeniedByDefault;
import app.ballast.common.access.SignedIn;
import app.ballast.portfolio.PortfolioService;
import app.ballast.portfolio.ProductId;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How items hang together: what they are found by, what waits for what, and what is a part of what. */
@Service
@DeniedByDefault
@Transactional
public class FlowService {

    private final EntityManager entities;
    private final PortfolioService portfolio;

    FlowService(EntityManager entities, PortfolioService portfolio) {
        this.entities = entities;
        this.portfolio = portfolio;
    }

    /** Labels that are in use on items that the asker sees and that hold the text, by the alphabet, at most {@code most}. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<String> labels(String text, int most) {
        List<Long> seen =
                portfolio.visibleProducts().stream().map(ProductId::value).toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        String pattern = SearchText.contains(text);
        return entities.createQuery(
                        "select distinct l from WorkItem w join w.labels l where w.productId in :seen"
                                + " and l like :text escape '!' order by l",
                        String.class)
                .setParameter("seen", seen)
                .setParameter("text", pattern.isEmpty() ? "%" : pattern)
                .setMaxResults(most)
                .getResultList();
    }
}
